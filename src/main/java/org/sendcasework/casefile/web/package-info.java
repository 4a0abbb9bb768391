/** The pages of the settings' closures, of the casework teams, and of the team that holds a case. */
package org.sendcasework.casefile.web;
