/** The pages about mediation, appeals and the independent support service. */
package org.sendcasework.mediation.web;
