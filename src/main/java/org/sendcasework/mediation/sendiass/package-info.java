/** What the independent support service (SENDIASS) sees and keeps, apart from the authority. */
package org.sendcasework.mediation.sendiass;
