/** Asking partners for advice under regulation 6 and recording what came back. */
package org.sendcasework.advice;
