/** The pages of the audit trail for the data protection officer. */
package org.sendcasework.audit.web;
