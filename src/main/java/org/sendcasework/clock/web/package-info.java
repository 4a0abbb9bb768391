/** The page of the bank holidays. */
package org.sendcasework.clock.web;
