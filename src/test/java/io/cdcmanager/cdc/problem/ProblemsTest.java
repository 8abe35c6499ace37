package io.cdcmanager.cdc.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.job.BrokenRule;
import io.cdcmanager.cdc.job.BrokenRulesException;
import io.cdcmanager.cdc.metadata.FencedException;
import io.cdcmanager.cdc.metadata.MetadataUnavailableException;
import io.cdcmanager.cdc.metadata.StalePlacementException;
import java.util.List;
import org.apache.camel.RuntimeCamelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.CannotAcquireLockException;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void aBrokenRuleNamesItsField() {
        ProblemDocument problem = problems.of(new BrokenRulesException(
                List.of(new BrokenRule("topic", "must not be null"), new BrokenRule("cpu", "must be 1 or more"))));

        assertThat(problem)
                .isEqualTo(new ProblemDocument(
                        "urn:cdc-manager:problem:broken-rules",
                        "The request breaks a rule",
                        422,
                        "topic must not be null; cpu must be 1 or more",
                        List.of(
                                new BrokenRule("topic", "must not be null"),
                                new BrokenRule("cpu", "must be 1 or more"))));
    }

    @Test
    void aProblemIsFoundBelowWhatCamelWrapsAroundIt() {
        Exception wrapped = new RuntimeCamelException(new ProblemException(ProblemType.JOB_NOT_FOUND, "no job 7"));

        assertThat(problems.of(wrapped).status()).isEqualTo(404);
        assertThat(problems.of(wrapped).detail()).isEqualTo("no job 7");
    }

    @Test
    void theMetadataStoreHasProblemsOfItsOwn() {
        assertThat(problems.of(new FencedException("job", 1)).type()).endsWith(":fenced");
        assertThat(problems.of(new StalePlacementException("job", 1)).type()).endsWith(":stale-placement");
        assertThat(problems.of(new MetadataUnavailableException("jdbc:h2:secret", null)))
                .isEqualTo(ProblemDocument.of(ProblemType.STORE_UNAVAILABLE, "try again later"));
        assertThat(problems.of(new CannotAcquireLockException("x")).status()).isEqualTo(503);
    }

    @Test
    void theMessageOfAnUnexpectedFailureStaysInside() {
        ProblemDocument problem = problems.of(new IllegalStateException("jdbc:mysql://10.0.0.1 password=s3cret"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail()).isEqualTo("the manager's log has the reason");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasAStableName(ProblemType type) {
        assertThat(type.uri()).matches("urn:cdc-manager:problem:[a-z]+(-[a-z]+)*");
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.title()).isNotBlank();
    }
}
