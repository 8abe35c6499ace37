package io.cdcmanager.cdc.streamer.binlog;

import io.debezium.connector.binlog.BinlogDatabaseSchema;
import io.debezium.connector.mysql.MySqlDatabaseSchema;
import io.debezium.relational.RelationalDatabaseConnectorConfig;
import io.debezium.relational.SystemVariables;
import io.debezium.relational.TableId;
import io.debezium.relational.Tables;
import io.debezium.relational.ddl.DdlChanges;
import io.debezium.relational.ddl.DdlParser;
import io.debezium.text.MultipleParsingExceptions;
import io.debezium.text.ParsingException;
import java.lang.reflect.Field;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Debezium parses every statement of the whole server, and ends where it cannot. This one lets pass what it cannot parse
 * when no captured table is concerned. And it tells when the columns of a captured table are not known, where Debezium
 * would go on with those of the table that had the name before.
 */
final class ForgivingDdlParser implements DdlParser {
    private static final Logger LOG = LoggerFactory.getLogger(ForgivingDdlParser.class);

    private static final int SHOWN = 40;

    private final DdlParser parser;
    private final DdlOfOthers others;
    private final BoundedFilter filter;
    private final Supplier<String> where;
    private String database;

    /** @param where the place in the log that is being read, for a person */
    ForgivingDdlParser(DdlParser parser, DdlOfOthers others, BoundedFilter filter, Supplier<String> where) {
        this.filter = filter;
        this.where = where;
        this.parser = parser;
        this.others = others;
    }

    /** Debezium makes its parser itself, and has no option for another one. */
    static void takePlaceIn(
            MySqlDatabaseSchema schema, RelationalDatabaseConnectorConfig config, Supplier<String> where)
            throws ReflectiveOperationException {
        Field parser = DebeziumField.of(BinlogDatabaseSchema.class, "ddlParser");
        parser.set(
                schema,
                new ForgivingDdlParser(
                        (DdlParser) parser.get(schema),
                        new DdlOfOthers(config.getTableFilters().dataCollectionFilter()),
                        new BoundedFilter(config.tableIncludeList()),
                        where));
    }

    /**
     * @throws SourceUnfitException when a captured table's definition is not known afterwards
     */
    @Override
    public DdlChanges parse(String statement, Tables tables) {
        DdlOfOthers.namedBy(statement, database).forEach(filter::expectAnswer);
        try {
            DdlChanges changes = parser.parse(statement, tables);
            refuseUnknown(statement, tables);
            return changes;
        } catch (ParsingException | MultipleParsingExceptions e) {
            if (!others.includes(statement, database)) {
                throw new SourceUnfitException(
                        "ddl_unparseable",
                        "the statement at " + where.get()
                                + " concerns a captured table and cannot be parsed, so its columns are not known: "
                                + statement,
                        e);
            }
            LOG.info("a statement that cannot be parsed concerns no captured table: {}", beginning(statement));
            return new DdlChanges();
        }
    }

    /** Definitions of tables that are not captured are not stored: one may be forgotten before it is needed. */
    private void refuseUnknown(String statement, Tables tables) {
        for (TableId table : DdlOfOthers.renamed(statement, database)) {
            if (others.isCaptured(table) && tables.forTable(table) == null) {
                throw new SourceUnfitException(
                        "table_unknown",
                        "the statement at " + where.get() + " gives the name of a captured table, " + table
                                + ", to a table that was not captured and whose columns are not known: " + statement,
                        null);
            }
        }
    }

    /** Enough to find it again; what follows may be a password's hash. */
    private static String beginning(String statement) {
        return statement.length() <= SHOWN ? statement : statement.substring(0, SHOWN) + "…";
    }

    @Override
    public void setCurrentDatabase(String name) {
        database = name;
        parser.setCurrentDatabase(name);
    }

    /** What Debezium calls with MySQL's database. */
    @Override
    public void setCurrentSchema(String name) {
        database = name;
        parser.setCurrentSchema(name);
    }

    @Override
    public SystemVariables systemVariables() {
        return parser.systemVariables();
    }
}
