/** Rights of appeal, mediation and appeals: what a family can do about a decision, and what the authority owes then. */
package org.sendcasework.mediation;
