package io.cdcmanager.cdc.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.structure.RouteYaml.Entry;
import io.cdcmanager.cdc.structure.RouteYaml.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller sends reaches SQL as a parameter, never as text. */
class SqlTextTest {
    static List<Path> sqlFiles() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("src/main/resources/sql"))) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sqlFiles")
    void anExpressionInSqlIsAParameter(Path file) throws IOException {
        assertThat(Files.readString(file).replace(":#${", ""))
                .doesNotContain("${")
                .doesNotContain("$simple{");
    }

    @ParameterizedTest
    @MethodSource("sqlFiles")
    void aStatementSaysItsNameAndWhatItIs(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".sql", "");

        assertThat(Files.readString(file)).startsWith("-- " + name + ": ");
    }

    @Test
    void sqlStandsInFiles() {
        List<Step> steps = RouteYaml.entries("route").stream()
                .map(Entry::content)
                .flatMap(route -> RouteYaml.steps(route).stream())
                .filter(step -> String.valueOf(step.content().get("uri")).startsWith("sql:"))
                .toList();

        assertThat(steps).isNotEmpty().allSatisfy(step -> assertThat(
                        step.content().get("uri"))
                .asString()
                .matches("sql:classpath:sql/[a-z]+/[a-z0-9-]+\\.sql"));
    }
}
