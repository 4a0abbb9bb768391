/** What families are promised about being told, and whether it is kept. */
package org.sendcasework.notification.promise;
