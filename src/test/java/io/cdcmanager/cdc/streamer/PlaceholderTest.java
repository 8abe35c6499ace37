package io.cdcmanager.cdc.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.job.JobConfig;
import io.cdcmanager.cdc.job.JobConfigReader;
import io.cdcmanager.cdc.job.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What routes may ask of the job, and what it answers. */
class PlaceholderTest {
    private static final Path ROUTES = Path.of("src", "main", "resources", "routes", "streamer");
    private static final Pattern JOB_PLACEHOLDER = Pattern.compile("\\{\\{(job\\.[^}:]+)");

    @Test
    void everyPlaceholderOfARouteIsThereAndNoneIsThereForNobody() throws IOException {
        assertThat(JobPlaceholders.of(job()).keySet()).isEqualTo(usedByRoutes());
    }

    @Test
    void noSecretIsAPlaceholder() throws IOException {
        JobConfig job = job().withSecrets(secret -> Secret.of("canary"));

        assertThat(JobPlaceholders.of(job).values()).noneMatch(value -> value.contains("canary"));
    }

    private static Set<String> usedByRoutes() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(ROUTES)) {
            files.map(PlaceholderTest::text).map(JOB_PLACEHOLDER::matcher).forEach(found -> add(found, used));
        }
        return used;
    }

    private static void add(Matcher found, Set<String> used) {
        while (found.find()) {
            used.add(found.group(1));
        }
    }

    private static JobConfig job() throws IOException {
        try (var example = PlaceholderTest.class.getResourceAsStream("/job/config.json")) {
            return new JobConfigReader().read(new String(example.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
