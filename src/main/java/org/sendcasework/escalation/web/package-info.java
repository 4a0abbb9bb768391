/** The pages about deadlines: whether their timers are in step. */
package org.sendcasework.escalation.web;
