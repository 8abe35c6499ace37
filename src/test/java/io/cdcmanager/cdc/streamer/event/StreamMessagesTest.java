package io.cdcmanager.cdc.streamer.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.job.JobConfig.MqStream;
import io.cdcmanager.cdc.job.OversizePolicy;
import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.job.TableRule;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.connect.data.Schema;
import org.junit.jupiter.api.Test;

class StreamMessagesTest {
    private final CamelContext context = new DefaultCamelContext();
    private final ChangeEvent order = Changes.insert("shop", "orders", Changes.row("note", Schema.STRING_SCHEMA, "x"));
    private final int size = MessageSize.of(ChangeMessage.of(context, order, "shop.orders"));

    @Test
    void aMessageOfExactlyTheLimitPassesAndOneByteMoreDoesNot() {
        assertThat(messages(size + 1, null)).hasSize(1);
        assertThat(messages(size, null)).hasSize(1);
        assertThatThrownBy(() -> messages(size - 1, null))
                .isInstanceOfSatisfying(
                        OversizeException.class, e -> assertThat(e.change()).isSameAs(order))
                .hasMessageContaining("insert of shop.orders with key shop.orders")
                .hasMessageContaining(size + " bytes")
                .hasMessageContaining("max_message_bytes of its stream is " + (size - 1));
    }

    @Test
    void aDeadLetterTellsAllButTheRows() throws Exception {
        Message letter = messages(size - 1, OversizePolicy.DEAD_LETTER).get(0);

        assertThat(letter.getHeader(KafkaConstants.OVERRIDE_TOPIC)).isEqualTo("orders.dlq");
        assertThat(letter.getHeader(KafkaConstants.KEY)).isEqualTo("shop.orders");
        assertThat((byte[]) letter.getHeaders().get("event_id"))
                .isEqualTo(order.eventId().getBytes(UTF_8));
        JsonNode body = new ObjectMapper().readTree((byte[]) letter.getBody());
        assertThat(body.fieldNames())
                .toIterable()
                .containsExactly("database", "table", "type", "timestamp", "gtid", "event_id", "key", "reason");
        assertThat(body.get("reason").asText()).contains("makes a message of " + size + " bytes");
    }

    @Test
    void tablesOfOtherRulesAreLeftOut() {
        ChangeEvent other = Changes.insert("shop", "users", Changes.row("id", Schema.INT32_SCHEMA, 1));

        assertThat(new StreamMessages(context, stream(1_000_000, null)).of(List.of(other, order)))
                .extracting(message -> new String((byte[]) message.getHeaders().get("table"), UTF_8))
                .containsExactly("orders");
    }

    private List<Message> messages(int limit, OversizePolicy policy) {
        return new StreamMessages(context, stream(limit, policy)).of(List.of(order));
    }

    private static MqStream stream(int limit, OversizePolicy policy) {
        return new MqStream(
                "kafka",
                TableRule.of("^shop\\.orders$"),
                "k:9092",
                "orders",
                null,
                Secret.NONE,
                null,
                null,
                0,
                limit,
                null,
                policy);
    }
}
