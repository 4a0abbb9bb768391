/** The pages and the API of Experts at Hand. */
package org.sendcasework.referral.web;
