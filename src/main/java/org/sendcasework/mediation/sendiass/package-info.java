/** What the independent support service (SENDIASS) sees and keeps, apart from the authority. */
@org.springframework.modulith.NamedInterface("sendiass")
package org.sendcasework.mediation.sendiass;
