/** Where streamers run: one small interface, one package for each way. */
package io.cdcmanager.cdc.manager.deployment;
