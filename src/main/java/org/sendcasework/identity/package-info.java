/** Users, groups, sign-in, and what each may see. */
package org.sendcasework.identity;
