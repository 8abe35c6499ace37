/** One row change, from Debezium's record to the Kafka message. */
package io.cdcmanager.cdc.streamer.event;
