package org.sendcasework.escalation.web;

import org.sendcasework.shared.web.Label;

/** The new owner of a task, as the form sends it; nobody gives the task back to its groups. */
record OwnerForm(@Label("New owner") String target, String process, String part, String state) {}
