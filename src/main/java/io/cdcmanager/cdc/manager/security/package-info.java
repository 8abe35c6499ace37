/** How secrets rest in the database. */
package io.cdcmanager.cdc.manager.security;
