/** The thin beans that the assessment's model calls, and what its forms show. */
package org.sendcasework.assessment.process;
