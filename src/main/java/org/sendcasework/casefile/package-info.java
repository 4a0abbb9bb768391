/** The case file: child or young person, case, parties, settings, services, decisions, documents and the timeline of everything that happened. */
package org.sendcasework.casefile;
