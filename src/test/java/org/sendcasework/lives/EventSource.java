package org.sendcasework.lives;

import java.util.Map;

/** A part of the events that can come over a case, by their names in plain words. */
interface EventSource {

    Map<String, LifeEvent> events();
}
