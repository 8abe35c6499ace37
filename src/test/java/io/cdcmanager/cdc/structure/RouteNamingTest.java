package io.cdcmanager.cdc.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.structure.RouteYaml.Entry;
import io.cdcmanager.cdc.structure.RouteYaml.Step;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever opens a route in a file, in JMX or in Hawtio finds the same names, and names that say something. */
class RouteNamingTest {
    private static final String KEBAB_CASE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Pattern SQL_FILE = Pattern.compile("sql:classpath:sql/[a-z]+/([a-z0-9-]+)\\.sql");

    static List<Entry> routes() {
        return RouteYaml.entries("route");
    }

    static Stream<Entry> policies() {
        return RouteYaml.entries("routeConfiguration").stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteIntroducesItself(Entry route) {
        assertThat(route.id()).matches(KEBAB_CASE).isEqualTo(route.fileName());
        assertThat(route.content().get("description")).asString().hasSizeGreaterThan(20);
        assertThat(route.content()).containsKeys("group", "routeConfigurationId");
        assertThat(route.content().get("nodePrefixId")).isEqualTo(route.id() + ".");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteThatOthersCallHasItsOwnName(Entry route) {
        String uri = String.valueOf(((Map<?, ?>) route.content().get("from")).get("uri"));

        assertThat(uri).satisfiesAnyOf(from -> assertThat(from).doesNotStartWith("direct:"), from -> assertThat(from)
                .isEqualTo("direct:" + route.id()));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyStepHasANameOfItsOwn(Entry route) {
        List<Step> steps = RouteYaml.steps(route.content());

        assertThat(steps)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.id()).isNotNull().matches(KEBAB_CASE));
        assertThat(steps).extracting(Step::id).doesNotHaveDuplicates().doesNotContain(route.id());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteFitsOnAScreen(Entry route) {
        assertThat(RouteYaml.steps(route.content())).hasSizeLessThanOrEqualTo(12);
        assertThat(route.file()).content().satisfies(text -> assertThat(text.lines())
                .hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aStepThatRunsSqlIsCalledLikeItsFile(Entry route) {
        for (Step step : RouteYaml.steps(route.content())) {
            Matcher sql = SQL_FILE.matcher(String.valueOf(step.content().get("uri")));
            if (sql.find()) {
                assertThat(step.id()).isEqualTo(sql.group(1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aFailurePolicyHasAFileOfItsOwn(Entry policy) {
        assertThat(policy.id()).isEqualTo(policy.fileName());
        assertThat(policy.content().get("description")).asString().hasSizeGreaterThan(20);
    }

    @Test
    void everyRoutePicksAPolicyThatExists() {
        List<String> policies = policies().map(Entry::id).toList();

        assertThat(routes()).allSatisfy(route -> assertThat(policies)
                .contains(String.valueOf(route.content().get("routeConfigurationId"))));
    }
}
