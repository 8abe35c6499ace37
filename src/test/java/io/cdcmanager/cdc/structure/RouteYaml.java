package io.cdcmanager.cdc.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The route files of this program, as they lie in the source tree. */
final class RouteYaml {
    static final Path FOLDER = Path.of("src/main/resources/routes");

    private RouteYaml() {}

    /** One thing in a route file: a {@code route}, a {@code rest}, a {@code routeConfiguration}. */
    record Entry(Path file, String kind, Map<String, Object> content) {
        String id() {
            return String.valueOf(content.get("id"));
        }

        /** File name without its ending. */
        String fileName() {
            return file.getFileName().toString().replace(".camel.yaml", "");
        }
    }

    /** One step of a route. */
    record Step(String kind, Map<String, Object> content) {
        String id() {
            return (String) content.get("id");
        }
    }

    static List<Path> files() {
        try (Stream<Path> found = Files.walk(FOLDER)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object read(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Entry> entries(String kind) {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files()) {
            for (Object entry : (List<?>) read(file)) {
                ((Map<?, ?>) entry).forEach((key, content) -> entries.add(new Entry(file, (String) key, map(content))));
            }
        }
        return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    /** All steps below this, however deep. */
    static List<Step> steps(Object content) {
        List<Step> steps = new ArrayList<>();
        collect(content, false, steps);
        return steps;
    }

    private static void collect(Object content, boolean listOfSteps, List<Step> steps) {
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(value, key.equals("steps"), steps));
        } else if (content instanceof List<?> list) {
            for (Object item : list) {
                if (listOfSteps) {
                    ((Map<?, ?>) item).forEach((kind, step) -> {
                        steps.add(new Step((String) kind, map(step)));
                        collect(step, false, steps);
                    });
                } else {
                    collect(item, false, steps);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object content) {
        return content instanceof Map<?, ?> ? (Map<String, Object>) content : Map.of();
    }
}
