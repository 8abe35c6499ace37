/**
 * The component {@code cdc-mysql:}: row changes from MySQL's binary log, one exchange for each polled batch. It takes the
 * options of camel-debezium-mysql and drives Debezium's MySQL connector task as Kafka Connect does; unlike the stock
 * component it moves the position only past what the route has delivered, and it supervises the reader.
 */
package io.cdcmanager.cdc.streamer.binlog;
