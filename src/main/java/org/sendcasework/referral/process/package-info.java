/** The thin beans that the models of Experts at Hand call. */
package org.sendcasework.referral.process;
