/** What the person who installs the manager decides: clusters, places, names. Read once, wrong settings end the start. */
package io.cdcmanager.cdc.manager.settings;
