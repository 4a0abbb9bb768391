/** What families are promised about hearing from us, and whether these promises are kept. */
package org.sendcasework.notification.promise;
