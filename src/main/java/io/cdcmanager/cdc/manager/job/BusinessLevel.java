package io.cdcmanager.cdc.manager.job;

/** How much depends on a job, most first. */
public enum BusinessLevel {
    P0,
    P1,
    P2
}
