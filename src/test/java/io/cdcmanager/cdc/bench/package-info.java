/** What the commands in {@code bench/} run: the streamer and its peers on one binary log, measured from outside. */
package io.cdcmanager.cdc.bench;
