/** The templates of letters, and what the law demands in each. */
package org.sendcasework.letters.internal;
