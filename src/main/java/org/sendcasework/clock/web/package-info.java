/** The pages and the API of the clock that belong to no case: the calculator, the limits, the bank holidays. */
package org.sendcasework.clock.web;
