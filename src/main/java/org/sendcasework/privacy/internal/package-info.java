/** How the data of one case is found, given out and disposed of. */
package org.sendcasework.privacy.internal;
