package io.cdcmanager.cdc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which route files Camel loads: those of the jar, under {@code routes/shared} and {@code routes/<role>}. A file of the
 * same folder and name below {@code cdc.routes-dir} takes the place of the jar's, and any other file there is added: a
 * person changes a route without a build.
 */
public class RouteFiles implements EnvironmentPostProcessor {
    static final String SUFFIX = ".camel.yaml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String role = environment.getProperty("cdc.role");
        if (role != null) {
            String pattern = pattern(role, environment.getProperty("cdc.routes-dir"));
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("routeFiles", Map.of("camel.main.routes-include-pattern", pattern)));
        }
    }

    static String pattern(String role, String folder) {
        Map<String, String> files = new TreeMap<>();
        for (String part : new String[] {"shared", role}) {
            inJar(part, files);
            if (folder != null && !folder.isBlank()) {
                inFolder(Path.of(folder).toAbsolutePath(), part, files);
            }
        }
        return String.join(",", files.values());
    }

    private static void inJar(String part, Map<String, String> files) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:routes/" + part + "/*" + SUFFIX);
            for (Resource file : found) {
                String name = part + "/" + file.getFilename();
                files.put(name, "classpath:routes/" + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the route files of the jar cannot be listed", e);
        }
    }

    private static void inFolder(Path folder, String part, Map<String, String> files) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("cdc.routes-dir: " + folder + " is not a folder");
        }
        Path partFolder = folder.resolve(part);
        if (!Files.isDirectory(partFolder)) {
            return;
        }
        try (Stream<Path> found = Files.list(partFolder)) {
            found.filter(file -> file.toString().endsWith(SUFFIX))
                    .forEach(file -> files.put(part + "/" + file.getFileName(), "file:" + file));
        } catch (IOException e) {
            throw new UncheckedIOException("the route files in " + partFolder + " cannot be listed", e);
        }
    }
}
