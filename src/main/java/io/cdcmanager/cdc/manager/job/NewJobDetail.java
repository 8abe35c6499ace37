package io.cdcmanager.cdc.manager.job;

/**
 * One database of a job that is to be added, and where its changes go.
 *
 * @param kafkaProducerPassword encrypted
 */
public record NewJobDetail(
        String env,
        String jobName,
        String mysqlHost,
        String mysqlDatabase,
        String topic,
        String kafkaCluster,
        String kafkaAddress,
        String kafkaProducerUser,
        String kafkaProducerPassword,
        long kafkaMaxMessageBytes,
        String dmlFilteredType,
        String kafkaAck,
        long createTime) {}
