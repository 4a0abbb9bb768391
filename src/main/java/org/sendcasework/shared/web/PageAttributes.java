package org.sendcasework.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;

/** Gives every page what its header shows, the pages about errors included. */
@FunctionalInterface
public interface PageAttributes {

    void addTo(Model model, HttpServletRequest request);
}
