/** The pages and the API of the clock that do not belong to a case: the calculator, the rules, the bank holidays. */
package org.sendcasework.clock.web;
