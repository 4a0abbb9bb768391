/** What each service and each manager is told once a week. */
package org.sendcasework.notification.digest;
