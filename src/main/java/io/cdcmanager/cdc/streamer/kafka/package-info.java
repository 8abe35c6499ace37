/** The sending side: one producer for each stream, its credentials and its counters. */
package io.cdcmanager.cdc.streamer.kafka;
