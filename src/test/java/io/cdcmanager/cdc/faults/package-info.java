/** What goes wrong in production, done on purpose to a real MySQL, a real Kafka and a streamer as a process of its own. */
package io.cdcmanager.cdc.faults;
