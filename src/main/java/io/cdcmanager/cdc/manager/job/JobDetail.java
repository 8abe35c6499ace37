package io.cdcmanager.cdc.manager.job;

/** One database of a job as callers see it; the Kafka password is left out. */
public record JobDetail(
        long id,
        String env,
        String jobName,
        String mysqlHost,
        String mysqlDatabase,
        String topic,
        String kafkaCluster,
        String kafkaAddress,
        String kafkaProducerUser,
        long kafkaMaxMessageBytes,
        String dmlFilteredType,
        String kafkaAck,
        long createTime,
        long updateTime) {}
