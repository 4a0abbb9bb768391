/** The few types that every room uses: how bad input, a conflict and a missing record are reported, and checks of what was entered. */
package org.sendcasework.shared;
