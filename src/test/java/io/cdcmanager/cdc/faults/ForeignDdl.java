package io.cdcmanager.cdc.faults;

import java.time.Duration;

/** Statements that no parser of ours knows, about tables that the job does not capture. */
final class ForeignDdl extends Fault {
    ForeignDdl() {
        super(
                "ddl-of-others",
                "statements that MySQL takes and Debezium's parser does not, about tables that are not captured",
                "no interruption");
    }

    @Override
    void happen(FaultScene scene) {
        scene.source()
                .execute(
                        "CREATE TABLE " + scene.database() + ".other (id INT PRIMARY KEY) AUTOEXTEND_SIZE=4M",
                        "INSERT INTO " + scene.database() + ".other VALUES (1)",
                        "CREATE DATABASE " + scene.database() + "_2",
                        "CREATE TABLE " + scene.database() + "_2.w_log (id INT PRIMARY KEY, log INT)"
                                + " AUTOEXTEND_SIZE=4M",
                        "INSERT INTO " + scene.database() + "_2.w_log VALUES (1, 2)",
                        "ALTER USER " + scene.source().captureUser() + "@'%' DISCARD OLD PASSWORD",
                        "CREATE VIEW " + scene.database() + ".numbers AS SELECT jt.a FROM"
                                + " JSON_TABLE('[1,2]', '$[*]' COLUMNS (a INT PATH '$')) jt");
        scene.awaitRecovery(Duration.ofSeconds(20));
    }
}
