/** The role that keeps the jobs: REST in front, SQL behind, a run system beside. The flows are in {@code routes/manager}. */
package io.cdcmanager.cdc.manager;
