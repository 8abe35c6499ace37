package io.cdcmanager.cdc.faults;

import io.cdcmanager.cdc.fixture.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a fault needs of its scene. The usual: servers that many faults share, two tables, no proxies. */
final class Plan {
    private final List<String> mysqlOptions = new ArrayList<>();
    private boolean ownServers;
    private boolean cluster;
    private boolean kafkaProxied;
    private boolean mysqlProxied;
    private boolean metadataOnSource;
    private int perSecond = 150;
    private UnaryOperator<Jobs> job = UnaryOperator.identity();

    /** The servers are not fit for another fault afterwards, or need these options. */
    Plan ownServers(String... options) {
        ownServers = true;
        mysqlOptions.addAll(List.of(options));
        return this;
    }

    /** Three brokers that are processes of their own. */
    Plan kafkaCluster() {
        cluster = true;
        return ownServers();
    }

    Plan kafkaProxied() {
        kafkaProxied = true;
        return this;
    }

    Plan mysqlProxied() {
        mysqlProxied = true;
        return this;
    }

    /** The position is kept on the server that is read from, as many do. */
    Plan metadataOnSource() {
        metadataOnSource = true;
        return this;
    }

    /** Changes that each writer commits in a second, at the most. */
    Plan load(int perSecond) {
        this.perSecond = perSecond;
        return this;
    }

    Plan job(UnaryOperator<Jobs> change) {
        job = change;
        return this;
    }

    String[] mysqlOptions() {
        return mysqlOptions.toArray(String[]::new);
    }

    boolean wantsOwnServers() {
        return ownServers;
    }

    boolean wantsCluster() {
        return cluster;
    }

    boolean wantsKafkaProxied() {
        return kafkaProxied;
    }

    boolean wantsMysqlProxied() {
        return mysqlProxied;
    }

    boolean wantsMetadataOnSource() {
        return metadataOnSource;
    }

    int perSecond() {
        return perSecond;
    }

    Jobs change(Jobs usual) {
        return job.apply(usual);
    }
}
