package io.cdcmanager.cdc.manager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.cdcmanager.cdc.job.BrokenRulesException;
import io.cdcmanager.cdc.job.Rules;
import io.cdcmanager.cdc.problem.ProblemException;
import io.cdcmanager.cdc.problem.ProblemType;

/** Reads request bodies: nothing unknown, nothing of the wrong type, no rule broken. */
public final class RequestReader {
    private final ObjectMapper mapper;
    private final Rules rules = new Rules();

    public RequestReader() {
        this.mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // "1000" is not 1000: who sends text means text
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /**
     * @throws ProblemException when the body is not JSON
     * @throws BrokenRulesException naming each field and the rule that it breaks
     */
    public <T> T read(String body, Class<T> type) {
        JsonNode tree = tree(body);
        if (!tree.isObject()) {
            throw new BrokenRulesException("", "the body must be an object");
        }
        try {
            return rules.checked(mapper.treeToValue(tree, type));
        } catch (JsonProcessingException e) {
            throw BrokenRulesException.from(e);
        }
    }

    private JsonNode tree(String body) {
        if (body == null || body.isBlank()) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, "the body is empty; a JSON object is expected");
        }
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_JSON, BrokenRulesException.from(e).getMessage());
        }
    }
}
