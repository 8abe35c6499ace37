package io.cdcmanager.cdc.streamer.event;

import com.fasterxml.jackson.core.JsonGenerator;
import io.debezium.data.geometry.Geometry;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.kafka.connect.data.Struct;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTWriter;

/** A spatial value as {@code {"srid":…, "wkt":"…"}}; srid 0, which is none, is null. */
final class GeometryText {
    private GeometryText() {}

    static void write(JsonGenerator json, Struct geometry) throws IOException {
        Integer srid = geometry.getInt32(Geometry.SRID_FIELD);
        json.writeStartObject();
        if (srid == null || srid == 0) {
            json.writeNullField("srid");
        } else {
            json.writeNumberField("srid", srid);
        }
        json.writeStringField("wkt", wkt(geometry.get(Geometry.WKB_FIELD)));
        json.writeEndObject();
    }

    private static String wkt(Object wkb) throws IOException {
        try {
            byte[] bytes = wkb instanceof ByteBuffer buffer ? buffer.array() : (byte[]) wkb;
            return new WKTWriter().write(new WKBReader().read(bytes));
        } catch (ParseException e) {
            throw new IOException("a geometry is no well-known binary", e);
        }
    }
}
