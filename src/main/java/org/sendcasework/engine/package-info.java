/** Everything that configures the Camunda engine: plugins, deployment, submitted forms, authorisation by group, the one clock. */
package org.sendcasework.engine;
