package org.sendcasework.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages of the dashboard, for the navigation below the main one. */
@ControllerAdvice(basePackageClasses = DashboardNavigation.class)
class DashboardNavigation {

    private static final List<Entry> PAGES = List.of(
            new Entry("/dashboard", "Dashboard", false),
            new Entry("/dashboard/burn-down", "Burn-down", false),
            new Entry("/dashboard/dictionary", "Dictionary", false),
            new Entry("/dashboard/periods", "Months and quarters", false),
            new Entry("/statistics", "Public statistics", false));

    /**
     * An entry of the navigation.
     *
     * @param current whether it is the page that is shown
     */
    record Entry(String path, String text, boolean current) {}

    @ModelAttribute("dashboardPages")
    List<Entry> pages(HttpServletRequest request) {
        return PAGES.stream()
                .map(entry -> new Entry(entry.path(), entry.text(), entry.path().equals(request.getRequestURI())))
                .toList();
    }
}
