/** The pages and the API of the clock that belong to no case. */
package org.sendcasework.clock.web;
