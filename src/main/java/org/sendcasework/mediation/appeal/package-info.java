/** Appeals to the Tribunal. */
@org.springframework.modulith.NamedInterface("appeal")
package org.sendcasework.mediation.appeal;
