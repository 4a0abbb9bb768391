package org.sendcasework.panel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.sendcasework.casefile.WorkReference;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.panel.Interests;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps the case file from a panel member who declared an interest in a question of the case. */
@Component
class InterestGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final Interests interests;
    private final CurrentUser currentUser;

    InterestGuard(Interests interests, CurrentUser currentUser) {
        this.interests = interests;
        this.currentUser = currentUser;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/cases/*/**", "/api/cases/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Set<String> closed = interests.hiddenFrom(currentUser.username());
        // As the page reads it, however the address spells it
        Object read = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (read instanceof Map<?, ?> variables && isAbout(variables.values(), closed)) {
            throw new AccessDeniedException("An interest was declared in this case");
        }
        return true;
    }

    /** A page of a mediation or an appeal shows its case, so that the case decides. */
    private static boolean isAbout(Collection<?> values, Set<String> closed) {
        return values.stream().map(String::valueOf).map(WorkReference::rootOf).anyMatch(closed::contains);
    }
}
