/** The few types that every room speaks: how bad input, a conflict and a missing record are told. */
package org.sendcasework.shared;
