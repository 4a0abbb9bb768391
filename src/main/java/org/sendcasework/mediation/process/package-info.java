/** The thin beans that the models of mediation and appeal call, and what their forms show. */
package org.sendcasework.mediation.process;
