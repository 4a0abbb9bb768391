/**
 * The PostgreSQL server that comes in a jar for the start with one command; absent when a data source is
 * configured.
 */
@ApplicationModule(
        displayName = "The embedded database",
        allowedDependencies = {})
package org.sendcasework.database;

import org.springframework.modulith.ApplicationModule;
