/**
 * What a job remembers between starts: its position, its table definitions and its last word about itself. One row per
 * job, kept by whoever the job's {@code metadata_type} names; manager and streamer share the rules that guard it.
 */
package io.cdcmanager.cdc.metadata;
