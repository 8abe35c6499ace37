package io.cdcmanager.cdc.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route file is what Camel's own schema says a route file is, so that designers open it too. */
class RouteFilesTest {
    private static final JsonSchema SCHEMA = schema();

    static List<Path> files() {
        return RouteYaml.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void followsTheSchemaOfCamelsYaml(Path file) {
        JsonNode routes = new ObjectMapper().valueToTree(RouteYaml.read(file));

        assertThat(complaints(routes)).isEmpty();
    }

    /** The deepest ones only: above them, every alternative complains that it is not meant. */
    private static List<String> complaints(JsonNode routes) {
        NavigableMap<Integer, List<String>> byDepth = new TreeMap<>();
        for (ValidationMessage complaint : SCHEMA.validate(routes)) {
            int depth = complaint.getInstanceLocation().getNameCount();
            byDepth.computeIfAbsent(depth, none -> new ArrayList<>()).add(complaint.getMessage());
        }
        return byDepth.isEmpty() ? List.of() : List.copyOf(byDepth.lastEntry().getValue());
    }

    private static JsonSchema schema() {
        InputStream schema = RouteFilesTest.class.getResourceAsStream("/schema/camelYamlDsl.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
}
