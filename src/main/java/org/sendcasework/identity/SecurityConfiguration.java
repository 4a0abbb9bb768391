package org.sendcasework.identity;

import static org.springframework.security.web.util.matcher.AntPathRequestMatcher.antMatcher;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Every door, shut unless it is opened here. Pages, Tasklist, Cockpit and Admin share one sign-in; the API has its own
 * chain without sessions. The engine's REST interface is not part of the application.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String ADMINISTRATOR = CurrentUser.GROUP + Groups.ADMINISTRATORS;
    private static final String MANAGER = CurrentUser.GROUP + Groups.MANAGERS;
    private static final String ANALYST = CurrentUser.GROUP + Groups.ANALYSTS;
    private static final String[] CASE_FILE_READERS = Groups.CASE_FILE_READERS.stream()
            .map(group -> CurrentUser.GROUP + group)
            .toArray(String[]::new);
    /** Officers, analysts, and the services whose people may be members of a panel; the pages narrow it by sitting. */
    private static final String[] PANEL_READERS = Stream.concat(
                    Groups.CASE_FILE_READERS.stream(),
                    Stream.of(
                            Groups.EDUCATIONAL_PSYCHOLOGY,
                            Groups.HEALTH,
                            Groups.SOCIAL_CARE,
                            Groups.SPECIALIST_TEACHERS,
                            Groups.SETTINGS,
                            Groups.ANALYSTS))
            .map(group -> CurrentUser.GROUP + group)
            .toArray(String[]::new);

    private static final String[] FIGURE_READERS = Groups.FIGURE_READERS.stream()
            .map(group -> CurrentUser.GROUP + group)
            .toArray(String[]::new);
    private static final String[] REQUEST_TAKERS = {
        CurrentUser.GROUP + Groups.CASEWORKERS, MANAGER,
    };

    private static final String MEDIATION = CurrentUser.GROUP + Groups.MEDIATION;
    private static final String SENDIASS = CurrentUser.GROUP + Groups.SENDIASS;

    private static String[] and(String[] some, String more) {
        String[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more;
        return all;
    }

    private static final String EAH_TRIAGE = CurrentUser.GROUP + Groups.EAH_TRIAGE;
    private static final String[] EAH_TEAM = {EAH_TRIAGE, MANAGER};
    private static final String[] EAH_ASKERS = {EAH_TRIAGE, MANAGER, CurrentUser.GROUP + Groups.SETTINGS};

    /** Which of the referrals each of them sees is decided by record, where the lists are read. */
    private static final String[] EAH_READERS = {
        EAH_TRIAGE,
        MANAGER,
        CurrentUser.GROUP + Groups.SETTINGS,
        CurrentUser.GROUP + Groups.EDUCATIONAL_PSYCHOLOGY,
        CurrentUser.GROUP + Groups.HEALTH,
        CurrentUser.GROUP + Groups.SPECIALIST_TEACHERS,
    };

    private static final String[] EAH_COUNTERS = {EAH_TRIAGE, MANAGER, CurrentUser.GROUP + Groups.ANALYSTS};
    private static final String[] RECOVERY_KEEPERS = {
        MANAGER, CurrentUser.GROUP + Groups.SRO, CurrentUser.GROUP + Groups.ICB_PLACE,
    };
    private static final String[] RECOVERY_READERS = {
        MANAGER,
        EAH_TRIAGE,
        CurrentUser.GROUP + Groups.SRO,
        CurrentUser.GROUP + Groups.ICB_PLACE,
        CurrentUser.GROUP + Groups.ANALYSTS,
    };

    /** Our pages have no scripts at all. The engine's web applications send a policy of their own. */
    private static final String OUR_PAGES_POLICY =
            "default-src 'self'; script-src 'none'; frame-ancestors 'none'; " + "base-uri 'none'; form-action 'self'";

    /** Commands of the engine that go round the forms or the model. Nobody needs them to work on a case. */
    private static final String[] ENGINE_COMMANDS_FOR_ADMINISTRATORS = {
        "/camunda/api/engine/engine/*/message",
        "/camunda/api/engine/engine/*/signal",
        "/camunda/api/engine/engine/*/process-definition/**/start",
        "/camunda/api/engine/engine/*/deployment/create",
        "/camunda/api/engine/engine/*/task/create",
        "/camunda/api/engine/engine/*/task/*/bpmnError",
        "/camunda/api/engine/engine/*/task/*/bpmnEscalation",
    };

    private static RequestMatcher engineCommandsForAdministrators() {
        return new OrRequestMatcher(Arrays.stream(ENGINE_COMMANDS_FOR_ADMINISTRATORS)
                .map(AntPathRequestMatcher::antMatcher)
                .toArray(RequestMatcher[]::new));
    }

    private static RequestMatcher open(ObjectProvider<OpenPaths> open) {
        List<RequestMatcher> readable = open.stream()
                .flatMap(paths -> paths.patterns().stream())
                .<RequestMatcher>map(pattern -> antMatcher(HttpMethod.GET, pattern))
                .toList();
        return request -> readable.stream().anyMatch(matcher -> matcher.matches(request));
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiProblems problems, ObjectProvider<OpenPaths> open)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(open(open))
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/openapi/**", "/api/clock/**")
                        .authenticated()
                        // Opened by a token of its own
                        .requestMatchers(HttpMethod.POST, "/api/notify/receipts")
                        .permitAll()
                        .requestMatchers("/api/imports/**")
                        .hasAuthority(MANAGER)
                        .requestMatchers(HttpMethod.GET, "/api/cases/**")
                        .hasAnyAuthority(CASE_FILE_READERS)
                        .requestMatchers("/api/requests/**", "/api/cases/**")
                        .hasAnyAuthority(REQUEST_TAKERS)
                        .requestMatchers(HttpMethod.GET, "/api/eah/referrals/**")
                        .hasAnyAuthority(EAH_READERS)
                        .requestMatchers("/api/eah/referrals/**")
                        .hasAnyAuthority(EAH_ASKERS)
                        .anyRequest()
                        .denyAll())
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
    SecurityFilterChain pageSecurity(HttpSecurity http, ObjectProvider<OpenPaths> open) throws Exception {
        var camundaLogout = antMatcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/sign-in", "/assets/**", "/favicon.ico", "/actuator/health/**", "/error")
                        .permitAll()
                        .requestMatchers(open(open))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(ADMINISTRATOR)
                        .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                        .denyAll()
                        .requestMatchers(engineCommandsForAdministrators())
                        .hasAuthority(ADMINISTRATOR)
                        .requestMatchers("/camunda/api/admin/auth/**")
                        .authenticated()
                        .requestMatchers("/camunda/app/admin/**", "/camunda/api/admin/**")
                        .hasAuthority(ADMINISTRATOR)
                        .requestMatchers("/camunda/app/cockpit/**", "/camunda/api/cockpit/**")
                        .hasAnyAuthority(ADMINISTRATOR, MANAGER)
                        .requestMatchers("/camunda/**", "/", "/home", "/tasks/**", "/clock")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/cases/**")
                        .hasAnyAuthority(CASE_FILE_READERS)
                        .requestMatchers("/cases/**")
                        .hasAnyAuthority(REQUEST_TAKERS)
                        .requestMatchers("/mediation/measures/**")
                        .hasAnyAuthority(MANAGER, CurrentUser.GROUP + Groups.ANALYSTS)
                        .requestMatchers(HttpMethod.GET, "/mediation/**")
                        .hasAnyAuthority(and(CASE_FILE_READERS, MEDIATION))
                        .requestMatchers("/mediation/**")
                        .hasAnyAuthority(and(REQUEST_TAKERS, MEDIATION))
                        .requestMatchers(HttpMethod.GET, "/appeals/**")
                        .hasAnyAuthority(CASE_FILE_READERS)
                        .requestMatchers("/appeals/**")
                        .hasAnyAuthority(REQUEST_TAKERS)
                        // Nobody of the authority, administrators included
                        .requestMatchers("/sendiass/**")
                        .hasAuthority(SENDIASS)
                        .requestMatchers("/imports/**")
                        .hasAuthority(MANAGER)
                        .requestMatchers("/panels/**")
                        .hasAnyAuthority(PANEL_READERS)
                        .requestMatchers(HttpMethod.GET, "/calendar/**")
                        .hasAnyAuthority(ADMINISTRATOR, MANAGER)
                        .requestMatchers("/calendar/**")
                        .hasAuthority(ADMINISTRATOR)
                        .requestMatchers(HttpMethod.GET, "/settings/closures/**", "/settings/teams")
                        .hasAnyAuthority(ADMINISTRATOR, MANAGER, CurrentUser.GROUP + Groups.CASEWORKERS)
                        .requestMatchers("/settings/closures/**", "/settings/teams/**", "/timers/**", "/stuck/**")
                        .hasAnyAuthority(ADMINISTRATOR, MANAGER)
                        .requestMatchers(HttpMethod.GET, "/dashboard/kpis/*/cases", "/dashboard/kpis/*/cases.csv")
                        .hasAnyAuthority(CASE_FILE_READERS)
                        .requestMatchers(HttpMethod.GET, "/dashboard/periods/*/*/story")
                        .hasAnyAuthority(MANAGER, ANALYST)
                        .requestMatchers(HttpMethod.GET, "/dashboard/**")
                        .hasAnyAuthority(FIGURE_READERS)
                        .requestMatchers("/dashboard/periods/**")
                        .hasAnyAuthority(MANAGER, ANALYST)
                        .requestMatchers("/dashboard/rebuild")
                        .hasAuthority(ADMINISTRATOR)
                        .requestMatchers(HttpMethod.GET, "/statistics/**")
                        .permitAll()
                        .requestMatchers("/outbox/**")
                        .hasAnyAuthority(ADMINISTRATOR, MANAGER, CurrentUser.GROUP + Groups.CASEWORKERS)
                        .requestMatchers("/contacts/**")
                        .hasAnyAuthority(ADMINISTRATOR, MANAGER)
                        .requestMatchers(HttpMethod.GET, "/forecast", "/forecast.csv")
                        .hasAnyAuthority(REQUEST_TAKERS)
                        .requestMatchers("/eah")
                        .authenticated()
                        .requestMatchers("/eah/refer/**")
                        .hasAnyAuthority(EAH_ASKERS)
                        .requestMatchers(HttpMethod.GET, "/eah/referrals/**")
                        .hasAnyAuthority(EAH_READERS)
                        .requestMatchers("/eah/referrals/**")
                        .hasAnyAuthority(EAH_ASKERS)
                        .requestMatchers(HttpMethod.GET, "/eah/capacity/**")
                        .hasAnyAuthority(EAH_COUNTERS)
                        .requestMatchers("/eah/allocation/**", "/eah/capacity/**", "/eah/settings/**")
                        .hasAnyAuthority(EAH_TEAM)
                        .requestMatchers(
                                HttpMethod.GET,
                                "/eah/access/**",
                                "/eah/access.csv",
                                "/eah/measures/**",
                                "/eah/measures.csv",
                                "/eah/agreements/**")
                        .hasAnyAuthority(EAH_COUNTERS)
                        .requestMatchers("/eah/agreements/**", "/eah/standards/judge")
                        .hasAuthority(MANAGER)
                        .requestMatchers(HttpMethod.GET, "/eah/standards/**")
                        .hasAnyAuthority(RECOVERY_READERS)
                        .requestMatchers("/eah/standards/**")
                        .hasAnyAuthority(RECOVERY_KEEPERS)
                        .requestMatchers("/demo/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(login ->
                        login.loginPage("/sign-in").defaultSuccessUrl("/home").permitAll())
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(antMatcher(HttpMethod.POST, "/sign-out"), camundaLogout))
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
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), antMatcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), antMatcher("/**")))
                // The engine's web applications carry a protection of their own
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(antMatcher("/camunda/**")),
                        new ContentSecurityPolicyHeaderWriter(OUR_PAGES_POLICY))))
                .build();
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
