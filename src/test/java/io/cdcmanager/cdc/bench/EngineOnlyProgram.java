package io.cdcmanager.cdc.bench;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;

/** A Debezium engine whose consumer counts and marks what it got, and nothing else. */
final class EngineOnlyProgram {
    private static final long SERVER_ID = 7002;

    private final Progress progress;

    private EngineOnlyProgram(Progress progress) {
        this.progress = progress;
    }

    public static void main(String[] arguments) throws IOException {
        Assignment given = Assignment.given();
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                .using(EngineSettings.of(given, SERVER_ID))
                .using(EngineEnd.EXITS)
                .notifying(new EngineOnlyProgram(new Progress(given.events()))::take)
                .build()
                .run();
    }

    private void take(
            List<RecordChangeEvent<SourceRecord>> batch, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        progress.seen(batch.size());
        for (RecordChangeEvent<SourceRecord> change : batch) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
    }
}
