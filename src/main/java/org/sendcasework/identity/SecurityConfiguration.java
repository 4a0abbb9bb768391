package org.sendcasework.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.sendcasework.identity.internal.ApiProblems;
import org.sendcasework.identity.internal.DeclaredAccess;
import org.sendcasework.identity.internal.RightsOfSession;
import org.sendcasework.identity.internal.SignInFailures;
import org.sendcasework.identity.internal.WebappAuthentication;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Sign-in, and deny by default: a path is open to those whom its module declares. Pages, Tasklist, Cockpit and Admin
 * share one sign-in; the API has its own chain without sessions. The engine's REST interface is not part of the
 * application.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Our pages have no scripts at all. The engine's web applications send their own policy. */
    private static final String OUR_PAGES_POLICY =
            "default-src 'self'; script-src 'none'; frame-ancestors 'none'; " + "base-uri 'none'; form-action 'self'";

    private static final String ENGINE_WEBAPPS = "/camunda/**";

    private final DeclaredAccess access;

    SecurityConfiguration(DeclaredAccess access) {
        this.access = access;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiProblems problems) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().access(this::decide))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No browser session authenticates here, so there is nothing for another site to ride on
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageSecurity(HttpSecurity http, RightsOfSession rights, SignInFailures failures)
            throws Exception {
        // Another site can send a form, and not this header
        RequestMatcher ofTasklist = path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
        RequestMatcher camundaLogout =
                new AndRequestMatcher(ofTasklist, request -> request.getHeader("X-XSRF-TOKEN") != null);
        RequestMatcher logoutWithoutToken =
                new AndRequestMatcher(ofTasklist, request -> request.getHeader("X-XSRF-TOKEN") == null);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(logoutWithoutToken)
                        .denyAll()
                        .anyRequest()
                        .access(this::decide))
                .formLogin(login -> login.loginPage("/sign-in")
                        .defaultSuccessUrl("/home")
                        .failureHandler(failures)
                        .permitAll())
                .addFilterBefore(rights, AnonymousAuthenticationFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(path(HttpMethod.POST, "/sign-out"), camundaLogout))
                        .logoutSuccessHandler((request, response, authentication) -> {
                            if (camundaLogout.matches(request)) {
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)
                                        .onLogoutSuccess(request, response, authentication);
                            } else {
                                SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
                                handler.setDefaultTargetUrl("/sign-in?signedOut");
                                handler.onLogoutSuccess(request, response, authentication);
                            }
                        }))
                .exceptionHandling(errors -> errors.accessDeniedHandler(this::refuse)
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), path("/**")))
                // The engine's web applications carry a protection of their own
                .csrf(csrf -> csrf.ignoringRequestMatchers(path(ENGINE_WEBAPPS)))
                .headers(headers -> headers.referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(path(ENGINE_WEBAPPS)),
                                new ContentSecurityPolicyHeaderWriter(OUR_PAGES_POLICY))))
                .build();
    }

    private AuthorizationDecision decide(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        Who allowed = access.allowedTo(context.getRequest());
        if (allowed.includesStrangers()) {
            return new AuthorizationDecision(true);
        }
        Authentication user = authentication.get();
        return new AuthorizationDecision(allowed.includes(CurrentUser.isSignedIn(user), CurrentUser.groupsOf(user)));
    }

    /** A path that no module declares is not found, which says nothing about rights. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (access.of(request).isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, denied);
        }
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    /** It stands in the chain of the pages alone, where there are sessions. */
    @Bean
    FilterRegistrationBean<RightsOfSession> onlyInTheChainOfPages(RightsOfSession rights) {
        FilterRegistrationBean<RightsOfSession> registration = new FilterRegistrationBean<>(rights);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> webappSignIn() {
        FilterRegistrationBean<Filter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebappAuthentication.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
