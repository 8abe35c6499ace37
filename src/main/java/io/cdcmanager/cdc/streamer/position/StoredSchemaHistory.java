package io.cdcmanager.cdc.streamer.position;

import io.cdcmanager.cdc.metadata.MetadataStore;
import io.debezium.config.Configuration;
import io.debezium.document.DocumentReader;
import io.debezium.document.DocumentWriter;
import io.debezium.relational.history.AbstractSchemaHistory;
import io.debezium.relational.history.HistoryRecord;
import io.debezium.relational.history.HistoryRecordComparator;
import io.debezium.relational.history.SchemaHistoryException;
import io.debezium.relational.history.SchemaHistoryListener;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The definitions of captured tables over time, in the job's metadata store. Debezium creates it by class name, so a
 * claim must be {@linkplain #register registered} under the job's name before.
 */
public class StoredSchemaHistory extends AbstractSchemaHistory {
    /** Debezium setting that carries the job's name to this class. */
    public static final String JOB_NAME = "schema.history.internal.cdc.job.name";

    private static final Map<String, Writer> WRITERS = new ConcurrentHashMap<>();

    private record Writer(MetadataStore store, String jobName, long fence) {}

    private Writer writer;

    /** Lets the history of {@code jobName} be read and written in {@code store}, in the name of this start. */
    public static void register(MetadataStore store, String jobName, long fence) {
        WRITERS.put(jobName, new Writer(store, jobName, fence));
    }

    @Override
    public void configure(
            Configuration config,
            HistoryRecordComparator comparator,
            SchemaHistoryListener listener,
            boolean useCatalogBeforeSchema) {
        super.configure(config, comparator, listener, useCatalogBeforeSchema);
        this.writer = WRITERS.get(config.getString(JOB_NAME));
    }

    @Override
    protected void storeRecord(HistoryRecord record) {
        try {
            String change = DocumentWriter.defaultWriter().write(record.document());
            writer.store.appendSchemaChange(writer.jobName, writer.fence, change);
        } catch (IOException e) {
            throw new SchemaHistoryException("a table definition cannot be written as JSON", e);
        }
    }

    @Override
    protected void recoverRecords(Consumer<HistoryRecord> records) {
        for (String change : writer.store.schemaChanges(writer.jobName)) {
            try {
                records.accept(new HistoryRecord(DocumentReader.defaultReader().read(change)));
            } catch (IOException e) {
                throw new SchemaHistoryException("a stored table definition is no JSON", e);
            }
        }
    }

    @Override
    public boolean storageExists() {
        return true;
    }

    @Override
    public boolean exists() {
        return !writer.store.schemaChanges(writer.jobName).isEmpty();
    }
}
