package io.cdcmanager.cdc.streamer.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdcmanager.cdc.job.DmlType;
import io.debezium.data.Bits;
import io.debezium.data.EnumSet;
import io.debezium.data.Json;
import io.debezium.data.geometry.Geometry;
import io.debezium.data.vector.FloatVector;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

class FlatMessageTest {
    @Test
    void sevenFieldsInTheirOrder() {
        Struct before = Changes.row("id", Schema.INT64_SCHEMA, 1L);
        Struct after = Changes.row("id", Schema.INT64_SCHEMA, 2L);

        assertThat(new String(
                        Changes.of(DmlType.UPDATE, "shop", "orders", null, before, after)
                                .json(),
                        UTF_8))
                .isEqualTo("{\"database\":\"shop\",\"table\":\"orders\",\"type\":\"update\",\"timestamp\":1698036000,"
                        + "\"gtid\":\"3e11fa47-71ca-11e1-9e33-c80aa9429562:23\","
                        + "\"data\":{\"id\":2},\"old_data\":{\"id\":1}}");
    }

    @Test
    void aDeleteCarriesTheRowThatWent() {
        Struct row = Changes.row("id", Schema.INT64_SCHEMA, 1L);

        assertThat(new String(
                        Changes.of(DmlType.DELETE, "shop", "orders", null, row, null)
                                .json(),
                        UTF_8))
                .endsWith("\"data\":{\"id\":1},\"old_data\":null}");
    }

    @Test
    void valuesAreExact() {
        assertThat(value(Schema.INT64_SCHEMA, Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
        assertThat(value(Decimal.schema(0), new BigDecimal("18446744073709551615")))
                .isEqualTo("18446744073709551615");
        assertThat(value(Decimal.schema(2), new BigDecimal("99.90"))).isEqualTo("99.90");
        assertThat(value(Decimal.schema(30), new BigDecimal("0.000000000000000000000000000001")))
                .isEqualTo("0.000000000000000000000000000001");
        assertThat(value(Schema.FLOAT64_SCHEMA, 0.1)).isEqualTo("0.1");
        assertThat(value(Schema.FLOAT32_SCHEMA, 0.1f)).isEqualTo("0.1");
        assertThat(value(Schema.FLOAT64_SCHEMA, 2.0E-3)).isEqualTo("0.002");
        assertThat(value(Schema.BOOLEAN_SCHEMA, true)).isEqualTo("1");
        assertThat(value(Bits.schema(64), new byte[] {1, 0, 0, 0, 0, 0, 0, (byte) 0x80}))
                .isEqualTo("9223372036854775809");
        assertThat(value(Schema.BYTES_SCHEMA, ByteBuffer.wrap(new byte[] {0, (byte) 0xFF})))
                .isEqualTo("\"AP8=\"");
        assertThat(value(Json.schema(), "{\"a\": [1, 2.50]}")).isEqualTo("{\"a\": [1, 2.50]}");
        assertThat(value(EnumSet.schema("a,b,c"), "a,c")).isEqualTo("[\"a\",\"c\"]");
        assertThat(value(EnumSet.schema("a,b,c"), "")).isEqualTo("[]");
        assertThat(value(FloatVector.schema(), List.of(1f, 0.5f))).isEqualTo("[1.0,0.5]");
        assertThat(value(Schema.OPTIONAL_STRING_SCHEMA, null)).isEqualTo("null");
        assertThat(value(Schema.STRING_SCHEMA, "\uD83D\uDE00 \"\n")).isEqualTo("\"\uD83D\uDE00 \\\"\\n\"");
    }

    @Test
    void aColumnsDefaultNeverTakesThePlaceOfNull() {
        Schema withDefault = SchemaBuilder.string().optional().defaultValue("x").build();

        assertThat(value(withDefault, null)).isEqualTo("null");
    }

    @Test
    void geometryIsTextWithItsReferenceSystem() {
        byte[] point = HexFormat.of().parseHex("0101000000000000000000F03F0000000000000040");

        assertThat(value(Geometry.schema(), Geometry.createValue(Geometry.schema(), point, 4326)))
                .isEqualTo("{\"srid\":4326,\"wkt\":\"POINT (1 2)\"}");
        assertThat(value(Geometry.schema(), Geometry.createValue(Geometry.schema(), point, null)))
                .isEqualTo("{\"srid\":null,\"wkt\":\"POINT (1 2)\"}");
    }

    private static String value(Schema type, Object value) {
        String json = new String(
                Changes.insert("d", "t", Changes.row("v", type, value)).json(), UTF_8);
        return json.substring(json.indexOf("\"data\":{\"v\":") + 12, json.lastIndexOf("},\"old_data\""));
    }
}
