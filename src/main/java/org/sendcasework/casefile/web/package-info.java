/** The page of the settings' closures. */
package org.sendcasework.casefile.web;
