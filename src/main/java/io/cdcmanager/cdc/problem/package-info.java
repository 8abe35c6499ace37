/** What the API says when it cannot do what was asked: RFC 9457 problem details, one list for all of it. */
package io.cdcmanager.cdc.problem;
