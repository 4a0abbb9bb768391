/** The statutory clock: rules of law as data, date arithmetic, and the ledger of deadlines with the reason for every date. */
package org.sendcasework.clock;
