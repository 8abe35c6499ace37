/** Streamers as child processes of the manager: the run system of a single machine. */
package io.cdcmanager.cdc.manager.deployment.local;
