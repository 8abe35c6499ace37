package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Address of one server. The strict form keeps anything but a host and a port out of connection strings. */
public record HostPort(String host, int port) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");

    @JsonCreator
    public static HostPort of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("must be host:port");
        }
        int port = Integer.parseInt(form.group(2));
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("must have a port from 1 to 65535");
        }
        return new HostPort(form.group(1), port);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @JsonValue
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
