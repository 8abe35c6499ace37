package io.cdcmanager.cdc.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.fixture.Jobs;
import io.cdcmanager.cdc.fixture.StreamerProcess;
import io.cdcmanager.cdc.server.KafkaServer;
import io.cdcmanager.cdc.server.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every {@code changes/*.case} against a real MySQL, all through one streamer. */
class ChangeCasesIT {
    private static final Path CASES = Path.of("src", "test", "resources", "changes");
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final MySqlServer MYSQL = MySqlServer.shared();
    private static final KafkaServer KAFKA = KafkaServer.shared();

    @TempDir
    static Path folder;

    private static List<ChangeCase> cases;
    private static Map<String, List<String>> arrived;

    @BeforeAll
    static void runAll() throws Exception {
        cases = cases();
        KAFKA.createTopic("cases", 1);
        Jobs job = Jobs.reading(MYSQL, "cases").to(KAFKA, "cases", "^case_");
        // creating tables is part of the cases, the end mark is not
        MYSQL.execute("CREATE DATABASE case_end", "CREATE TABLE case_end.mark (id INT PRIMARY KEY)");
        try (StreamerProcess streamer =
                StreamerProcess.start(job, MYSQL, folder).awaitStreaming()) {
            for (ChangeCase one : cases) {
                run(one);
            }
            MYSQL.execute("INSERT INTO case_end.mark VALUES (1)");
            arrived = arrivedUntilMark();
        }
    }

    private static List<ChangeCase> cases() throws IOException, SQLException {
        int major;
        int minor;
        try (Connection connection = MYSQL.connect("")) {
            major = connection.getMetaData().getDatabaseMajorVersion();
            minor = connection.getMetaData().getDatabaseMinorVersion();
        }
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".case"))
                    .sorted()
                    .map(ChangeCase::read)
                    .filter(one -> one.runsOn(major, minor))
                    .toList();
        }
    }

    private static void run(ChangeCase one) {
        MYSQL.execute("CREATE DATABASE " + one.database());
        String url = MYSQL.jdbcUrl(one.database()) + "?allowLoadLocalInfile=true";
        try (Connection session = DriverManager.getConnection(url, MYSQL.adminUser(), MYSQL.adminPassword());
                Statement statement = session.createStatement()) {
            for (String sql : one.statements()) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(one.name() + ".case: " + e.getMessage(), e);
        }
    }

    private static Map<String, List<String>> arrivedUntilMark() {
        int expected = cases.stream().mapToInt(one -> one.expected().size()).sum() + 1;
        KAFKA.consume("cases", expected, WITHIN);
        return KAFKA.consumeAll("cases").stream()
                .collect(Collectors.groupingBy(
                        MessageLine::database, Collectors.mapping(MessageLine::of, Collectors.toList())));
    }

    @TestFactory
    Stream<DynamicTest> theMessagesAreExactlyThoseOfTheCase() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(), () -> assertThat(String.join("\n", arrived.getOrDefault(one.database(), List.of())))
                                .isEqualTo(String.join("\n", one.expected()))));
    }

    @TestFactory
    Stream<DynamicTest> allOfThemArriveBeforeTheEnd() {
        return Stream.of(DynamicTest.dynamicTest(
                "mark", () -> assertThat(arrived.get("case_end")).containsExactly("insert mark {\"id\":1}")));
    }
}
