/** The job's configuration: the one contract that the manager writes and the streamer obeys. Knows neither Camel nor SQL. */
package io.cdcmanager.cdc.job;
