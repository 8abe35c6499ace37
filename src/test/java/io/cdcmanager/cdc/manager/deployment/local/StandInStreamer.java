package io.cdcmanager.cdc.manager.deployment.local;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program in the streamer's place, for tests of what runs streamers. The topic in its config says how it behaves:
 * {@code exit-<n>} ends at once, {@code stubborn} does not end when asked, {@code talking} claims its job and gives
 * heartbeats, {@code failing} gives heartbeats of a failure; anything else waits in silence.
 */
public final class StandInStreamer {
    private StandInStreamer() {}

    /** The program as a jar of its own. */
    public static Path jar(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInStreamer.class.getName());
        String classFile = StandInStreamer.class.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("stand-in.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(file, manifest)) {
            content.putNextEntry(new JarEntry(classFile));
            StandInStreamer.class.getResourceAsStream("/" + classFile).transferTo(content);
        }
        return jar;
    }

    public static void main(String[] arguments) throws Exception {
        String config = Files.readString(Path.of(arguments[arguments.length - 1]));
        String behaviour = value(config, "topic");
        System.out.println("arguments " + String.join(" ", arguments));
        System.out.println("environment " + new TreeSet<>(System.getenv().keySet()));
        System.out.println("folder " + Path.of("").toAbsolutePath());
        System.out.println("password of " + System.getenv("SOURCE_PASSWORD").length() + " characters");
        System.err.println("an error line");
        if (behaviour.startsWith("exit-")) {
            System.exit(Integer.parseInt(behaviour.substring("exit-".length())));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endWhenAsked(behaviour)));
        endWithStdin();
        while (true) {
            if (behaviour.equals("talking") || behaviour.equals("failing")) {
                talk(config, behaviour.equals("talking"));
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static void endWhenAsked(String behaviour) {
        System.out.println("asked to end");
        if (behaviour.equals("stubborn")) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void endWithStdin() {
        Thread stdin = new Thread(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
                System.out.println("standard input ended");
                Runtime.getRuntime().halt(0);
            } catch (IOException e) {
                Runtime.getRuntime().halt(1);
            }
        });
        stdin.setDaemon(true);
        stdin.start();
    }

    private static void talk(String config, boolean well) throws Exception {
        String base = value(config, "metadata_addr") + "/api/cdc/metadata/" + value(config, "name");
        String claim = send(base + "/claim", "POST", "{\"placement_version\": 0}");
        Matcher fence = Pattern.compile("\"fence\":(\\d+)").matcher(claim);
        if (!fence.find()) {
            System.out.println("claim refused: " + claim);
            System.exit(3);
        }
        String heartbeat = well
                ? "{\"state\": \"streaming\", \"reason_code\": null, \"reason\": null, \"lag_seconds\": 0.25}"
                : "{\"state\": \"failed\", \"reason_code\": \"binlog_purged\", \"reason\": \"gone\"}";
        while (true) {
            send(base + "/heartbeat", "PUT", "{\"fence\": " + fence.group(1) + ", \"heartbeat\": " + heartbeat + "}");
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static String send(String address, String method, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + System.getenv("METADATA_PASSWD"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return answer.body();
    }

    private static String value(String json, String key) {
        Matcher value = Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return value.find() ? value.group(1) : "";
    }
}
