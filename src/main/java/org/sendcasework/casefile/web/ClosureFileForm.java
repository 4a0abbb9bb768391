package org.sendcasework.casefile.web;

import org.sendcasework.shared.web.Label;
import org.springframework.web.multipart.MultipartFile;

/** A file of closures, as its form sends it. A browser cannot show again which file was selected. */
record ClosureFileForm(
        @Label(value = "CSV file", hint = "In UTF-8, with one row for each closure") MultipartFile file) {

    static final ClosureFileForm EMPTY = new ClosureFileForm(null);
}
