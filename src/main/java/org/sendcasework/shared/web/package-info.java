/** What pages are made with: forms and their errors, lists with paging and sorting, and the one place for errors. */
@NamedInterface("web")
package org.sendcasework.shared.web;

import org.springframework.modulith.NamedInterface;
