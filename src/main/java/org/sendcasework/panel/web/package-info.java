/** The pages of the panels. */
package org.sendcasework.panel.web;
