/** The PostgreSQL server that comes in a jar for the one-command start; absent when a data source is configured. */
package org.sendcasework.database;
