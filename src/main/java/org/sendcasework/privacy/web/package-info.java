/** The pages of the data protection officer about the life of data. */
package org.sendcasework.privacy.web;
