/** Jobs as the manager keeps them: how one is made, what may follow what, and what is told about it. */
package io.cdcmanager.cdc.manager.job;
