package io.cdcmanager.cdc;

public class CdcManager {
    public static void main(String[] args) {}
}
