package io.cdcmanager.cdc.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cdcmanager.cdc.job.BrokenRulesException;
import io.cdcmanager.cdc.manager.job.AddJobRequest;
import io.cdcmanager.cdc.manager.job.JobIdRequest;
import io.cdcmanager.cdc.problem.ProblemException;
import io.cdcmanager.cdc.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
    private final RequestReader reader = new RequestReader();

    @Test
    void aRequestBecomesARecord() {
        assertThat(reader.read("{\"id\": 7}", JobIdRequest.class)).isEqualTo(new JobIdRequest(7L));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "{\"id\": 7", "{\"id\": }", "{\"id\": 7} x", "{\"id\": 7, \"id\": 8}", "id=7"})
    void whatIsNoJsonIsMalformed(String body) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> reader.read(body, JobIdRequest.class));

        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[7]", "\"id\"", "null"})
    void aBodyIsAnObject(String body) {
        assertThatThrownBy(() -> reader.read(body, JobIdRequest.class))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessage("the body must be an object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id': '7'}         | id must be a whole number in range",
                "{'id': 7.5}         | id must be a whole number in range",
                "{'id': true}        | id must be a whole number in range",
                "{'id': 99999999999999999999} | id must be a whole number in range",
                "{'id': null}        | id must not be null",
                "{'id': 0}           | id must be greater than or equal to 1",
                "{'id': 7, 'force': true} | force is not a known field"
            })
    void aWrongFieldIsNamed(String body, String message) {
        assertThatThrownBy(() -> reader.read(body.replace('\'', '"'), JobIdRequest.class))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "1.5", "[\"a\"]", "{}"})
    void textIsTextAndNothingElse(String value) {
        assertThatThrownBy(() -> reader.read("{\"topic\": " + value + "}", AddJobRequest.class))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessage("topic must be text");
    }
}
