package io.cdcmanager.cdc.streamer.binlog;

import io.debezium.connector.binlog.BinlogDatabaseSchema;
import io.debezium.connector.mysql.MySqlDatabaseSchema;
import io.debezium.relational.SystemVariables;
import io.debezium.relational.Tables;
import io.debezium.relational.Tables.TableFilter;
import io.debezium.relational.ddl.DdlChanges;
import io.debezium.relational.ddl.DdlParser;
import io.debezium.text.MultipleParsingExceptions;
import io.debezium.text.ParsingException;
import java.lang.reflect.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Debezium parses every statement of the whole server, and ends where it cannot. This one lets pass what it cannot parse
 * when no captured table is concerned.
 */
final class ForgivingDdlParser implements DdlParser {
    private static final Logger LOG = LoggerFactory.getLogger(ForgivingDdlParser.class);

    private static final int SHOWN = 40;

    private final DdlParser parser;
    private final DdlOfOthers others;
    private String database;

    ForgivingDdlParser(DdlParser parser, DdlOfOthers others) {
        this.parser = parser;
        this.others = others;
    }

    /** Debezium makes its parser itself, and has no option for another one. */
    static void takePlaceIn(MySqlDatabaseSchema schema, TableFilter captured) throws ReflectiveOperationException {
        Field parser = DebeziumField.of(BinlogDatabaseSchema.class, "ddlParser");
        parser.set(schema, new ForgivingDdlParser((DdlParser) parser.get(schema), new DdlOfOthers(captured)));
    }

    @Override
    public DdlChanges parse(String statement, Tables tables) {
        try {
            return parser.parse(statement, tables);
        } catch (ParsingException | MultipleParsingExceptions e) {
            if (!others.includes(statement, database)) {
                throw e;
            }
            LOG.info("a statement that cannot be parsed concerns no captured table: {}", beginning(statement));
            return new DdlChanges();
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
