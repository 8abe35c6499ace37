package io.cdcmanager.cdc.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cdcmanager.cdc.job.BrokenRule;
import java.util.List;

/**
 * What a caller reads when a request fails: RFC 9457.
 *
 * @param errors one entry per field that breaks a rule; null when the failure is about no field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(String type, String title, int status, String detail, List<BrokenRule> errors) {
    public static ProblemDocument of(ProblemType type, String detail) {
        return new ProblemDocument(type.uri(), type.title(), type.status(), detail, null);
    }
}
