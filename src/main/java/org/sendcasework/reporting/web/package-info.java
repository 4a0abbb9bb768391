/** The dashboard: pages, charts and CSV. */
package org.sendcasework.reporting.web;
