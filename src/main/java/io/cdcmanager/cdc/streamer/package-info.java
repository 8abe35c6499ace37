/** One job at work: MySQL's binary log, through a filter and a key, to Kafka. */
package io.cdcmanager.cdc.streamer;
