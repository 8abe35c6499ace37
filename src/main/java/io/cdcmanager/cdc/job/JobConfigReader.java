package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes {@code config.json}, for both roles. */
public final class JobConfigReader {
    private static final Logger LOG = LoggerFactory.getLogger(JobConfigReader.class);

    private final ObjectMapper strict = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final ObjectMapper tolerant = strict.copy().addHandler(new UnknownKeysAreLogged());
    private final Rules rules = new Rules();

    /**
     * The manager's way: a key that does not exist is an error.
     *
     * @throws BrokenRulesException naming each field and the rule that it breaks
     */
    public JobConfig read(String json) {
        return read(strict, json);
    }

    /**
     * The streamer's way: a key that does not exist is logged, so that an older streamer runs a newer manager's config.
     *
     * @throws BrokenRulesException naming each field and the rule that it breaks
     */
    public JobConfig readTolerantly(String json) {
        return read(tolerant, json);
    }

    /** The config as JSON; every secret is a reference or {@code ****}. */
    public String write(JobConfig config) {
        try {
            return strict.writerWithDefaultPrettyPrinter().writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job config cannot be written as JSON", e);
        }
    }

    private JobConfig read(ObjectMapper mapper, String json) {
        try {
            return rules.checked(mapper.readValue(json, JobConfig.class));
        } catch (JsonProcessingException e) {
            throw BrokenRulesException.from(e);
        }
    }

    private static final class UnknownKeysAreLogged extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            LOG.warn(
                    "config key {} is unknown and has no effect",
                    parser.getParsingContext().pathAsPointer());
            parser.skipChildren();
            return true;
        }
    }
}
