package io.cdcmanager.cdc;

import io.cdcmanager.cdc.streamer.StreamerCommandLine;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The program: the first argument is the role it plays, {@link Role#MANAGER} when there is none. */
@SpringBootApplication
public class CdcManager {
    public static void main(String[] arguments) {
        boolean roleGiven = arguments.length > 0 && !arguments[0].startsWith("-");
        Role role = roleGiven ? Role.of(arguments[0]) : Role.MANAGER;
        String[] rest = roleGiven ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
        String[] settings =
                switch (role) {
                    case MANAGER -> rest;
                    case STREAMER -> StreamerCommandLine.settings(rest);
                };
        new SpringApplicationBuilder(CdcManager.class).profiles(role.profile()).run(settings);
    }
}
