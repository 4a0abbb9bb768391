/** The pages on which managers look at the letters and enter the contacts that they name. */
package org.sendcasework.letters.web;
