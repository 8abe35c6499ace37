/** Metadata for streamers that keep it at the manager: the same store, behind REST and a token of the job's own. */
package io.cdcmanager.cdc.manager.position;
