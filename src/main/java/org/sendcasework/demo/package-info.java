/** A fictional local area and time travel; never active in production. */
package org.sendcasework.demo;
