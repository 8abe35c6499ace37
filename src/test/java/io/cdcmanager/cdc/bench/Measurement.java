package io.cdcmanager.cdc.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One run of one program.
 *
 * @param eventsPerSecond from the first change to the last
 * @param cpuPer100k user and system seconds for 100,000 changes, from the first change to the last
 * @param cpuPer100kFromStart the same, with the start of the program
 * @param firstSeconds from the start of the program to the first change
 */
record Measurement(
        @JsonProperty("program") String program,
        @JsonProperty("run") int run,
        @JsonProperty("events") long events,
        @JsonProperty("events_per_second") double eventsPerSecond,
        @JsonProperty("cpu_seconds_per_100k") double cpuPer100k,
        @JsonProperty("cpu_seconds_per_100k_from_start") double cpuPer100kFromStart,
        @JsonProperty("peak_rss_mb") long peakRssMb,
        @JsonProperty("first_event_seconds") double firstSeconds,
        @JsonProperty("load_average_before") double loadAverage) {}
