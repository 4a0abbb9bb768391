package org.sendcasework.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sendcasework.identity.internal.DeclaredAccess;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.CommittedFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Which group may do what, asked of the filter chains themselves, for every route that a controller answers and for the
 * engine's web applications. The answer is committed, so that a change of rights shows in review.
 */
@CaseworkTest
class RightsByRouteTest {

    private static final String EXPECTED = "src/test/resources/access/rights-by-route.csv";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** Routes that no controller of ours answers. */
    private static final List<String> OF_THE_ENGINE_AND_THE_SERVER = List.of(
            "GET /assets/x",
            "GET /favicon.ico",
            "GET /actuator/health",
            "GET /actuator/health/x",
            "GET /actuator/metrics",
            "GET /camunda/app/tasklist/x/",
            "GET /camunda/app/welcome/x/",
            "GET /camunda/app/cockpit/x/",
            "GET /camunda/app/admin/x/",
            "GET /camunda/app/admin/x/setup/",
            "POST /camunda/api/admin/setup/x/user/create",
            "POST /camunda/api/admin/auth/user/x/logout",
            "GET /camunda/api/admin/plugin/x",
            "GET /camunda/api/cockpit/plugin/x",
            "GET " + ENGINE + "/task",
            "POST " + ENGINE + "/task/x/submit-form",
            "POST " + ENGINE + "/process-definition/x/submit-form",
            "POST " + ENGINE + "/message",
            "POST " + ENGINE + "/message/",
            "POST " + ENGINE + "/signal",
            "POST " + ENGINE + "/process-definition/x/start",
            "POST " + ENGINE + "/process-definition/key/x/start",
            "POST " + ENGINE + "/process-definition/key/x/tenant-id/x/start",
            "POST " + ENGINE + "/deployment/create",
            "POST " + ENGINE + "/deployment/x/redeploy",
            "POST " + ENGINE + "/filter/create",
            "POST " + ENGINE + "/identity/verify",
            "POST /camunda/api/admin/auth/user/x/login/x",
            "PUT " + ENGINE + "/filter/x",
            "GET " + ENGINE + "/filter/x",
            "POST " + ENGINE + "/signal/",
            "GET " + ENGINE + "/process-definition/statistics",
            "GET " + ENGINE + "/process-definition/x/statistics",
            "POST " + ENGINE + "/history/cleanup",
            "GET " + ENGINE + "/telemetry/configuration",
            "POST " + ENGINE + "/task/create",
            "POST " + ENGINE + "/task/x/bpmnError",
            "POST " + ENGINE + "/task/x/bpmnEscalation",
            "GET /engine-rest/task",
            "GET /nothing-here",
            "GET /api/nothing-here");

    @Autowired
    private ObjectProvider<SecurityFilterChain> chains;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private DeclaredAccess declared;

    private record Route(String method, String pattern) implements Comparable<Route> {

        static Route of(String text) {
            return new Route(text.split(" ")[0], text.split(" ")[1]);
        }

        String path() {
            return pattern.replaceAll("\\{[^}]+}", "x");
        }

        @Override
        public int compareTo(Route other) {
            return (pattern + " " + method).compareTo(other.pattern + " " + other.method);
        }
    }

    private Map<Route, HandlerMethod> routes() {
        Map<Route, HandlerMethod> routes = new TreeMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet()) {
            Set<RequestMethod> methods = mapping.getKey().getMethodsCondition().getMethods();
            for (String pattern : mapping.getKey().getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    routes.put(new Route(method.name(), pattern), mapping.getValue());
                }
            }
        }
        return routes;
    }

    @Test
    void eachGroupMayDoWhatTheCommittedTableSays() {
        String lines = Stream.concat(
                        routes().keySet().stream(),
                        OF_THE_ENGINE_AND_THE_SERVER.stream().map(Route::of))
                .sorted()
                .map(route -> route.method() + "," + route.pattern() + "," + whoMay(route))
                .collect(Collectors.joining("\n"));
        CommittedFile.says(EXPECTED, "method,path,who\n" + lines + "\n");
    }

    @Test
    void everyRouteOfAControllerIsDeclaredByTheRoomOfThatController() {
        routes().forEach((route, handler) -> {
            String type = handler.getBeanType().getName();
            assertThat(declared.roomOf(route.path()))
                    .as(
                            "%s %s of %s: declare it in the bean of type Room of its room",
                            route.method(), route.pattern(), type)
                    .hasValueSatisfying(room -> {
                        if (type.startsWith("org.sendcasework.")) {
                            assertThat(type)
                                    .as("%s is declared by the room %s", route.pattern(), room.name())
                                    .startsWith("org.sendcasework." + room.name() + ".");
                        }
                    });
        });
    }

    @Test
    void noRouteOfAControllerOfOursIsShutToEveryone() {
        routes().forEach((route, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.sendcasework.")) {
                assertThat(whoMay(route)).as("who may use %s", route).isNotEqualTo("nobody");
            }
        });
    }

    @Test
    void whoMayReadAPageMayAskForItsHeadAndNobodyElse() {
        routes().keySet().stream().filter(route -> route.method().equals("GET")).forEach(route -> assertThat(
                        whoMay(new Route("HEAD", route.pattern())))
                .as("HEAD %s", route.pattern())
                .isEqualTo(whoMay(route)));
    }

    private String whoMay(Route route) {
        if (may(
                route,
                new AnonymousAuthenticationToken(
                        "key", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")))) {
            return "anyone";
        }
        if (may(route, signedIn())) {
            return "anyone who is signed in";
        }
        String groups = Groups.NAMES.keySet().stream()
                .sorted()
                .filter(group -> may(route, signedIn(CurrentUser.GROUP + group)))
                .collect(Collectors.joining(" "));
        return groups.isEmpty() ? "nobody" : groups;
    }

    private static Authentication signedIn(String... authorities) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "someone", null, AuthorityUtils.createAuthorityList(authorities));
    }

    private boolean may(Route route, Authentication authentication) {
        MockHttpServletRequest request = new MockHttpServletRequest(route.method(), route.path());
        request.setServletPath(route.path());
        return chains
                .orderedStream()
                .filter(chain -> chain.matches(request))
                .findFirst()
                .orElseThrow()
                .getFilters()
                .stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst()
                .orElseThrow()
                .getAuthorizationManager()
                .authorize(() -> authentication, request)
                .isGranted();
    }
}
