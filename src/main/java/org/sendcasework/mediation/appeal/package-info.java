/** Appeals to the Tribunal. */
package org.sendcasework.mediation.appeal;
