/** How far the job has come, and where that is kept. */
package io.cdcmanager.cdc.streamer.position;
