/** The pages and the API of the assessment. */
package org.sendcasework.assessment.web;
