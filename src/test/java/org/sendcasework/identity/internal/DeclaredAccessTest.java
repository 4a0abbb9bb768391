package org.sendcasework.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.MappingMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.Who;
import org.springframework.mock.web.MockHttpServletMapping;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.ServletRequestPathUtils;

/** How the declarations of the rooms go together. */
class DeclaredAccessTest {

    private record Declares(String name, List<Access> access, List<PageEntry> entries, List<String> opens)
            implements Room {

        static Declares room(String name, Access... access) {
            return new Declares(name, List.of(access), List.of(), List.of());
        }
    }

    private static PageEntry page(String path) {
        return PageEntry.at(path, "Page", "What it is for", HomeSection.CASEWORK, 10);
    }

    private static final List<String> MOST_SPECIFIC_FIRST = List.of(
            "/",
            "/cases",
            "/cases/EAH-{number}",
            "/cases/{reference}",
            "/cases/{reference}/team",
            "/cases/{reference}/team/**",
            "/cases/{reference}/{part}",
            "/cases/{reference}/{part}/again",
            "/cases/{reference}/**",
            "/cases/**",
            "/stuck",
            "/{anything}",
            "/**");

    @Test
    void theMoreSpecificPatternComesFirstInWhateverOrderTheRoomsCome() {
        for (int seed = 0; seed < 50; seed++) {
            List<String> shuffled = new ArrayList<>(MOST_SPECIFIC_FIRST);
            Collections.shuffle(shuffled, new Random(seed));
            List<Room> rooms = shuffled.stream()
                    .<Room>map(pattern -> Declares.room("room of " + pattern, Access.to(pattern)))
                    .toList();
            List<String> order = new DeclaredAccess(rooms)
                    .all().stream().map(Access::pattern).toList();
            assertThat(order).as("shuffled by %s", seed).isEqualTo(sorted());
        }
    }

    private static List<String> sorted() {
        return MOST_SPECIFIC_FIRST.stream().sorted(new SpecificFirst()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/cases, /cases",
        "/cases/EHC-1, /cases/{reference}",
        "/cases/EAH-1, /cases/EAH-{number}",
        "/cases/EHC-1/team, /cases/{reference}/team",
        "/cases/EHC-1/team/x, /cases/{reference}/team/**",
        "/cases/EHC-1/clock, /cases/{reference}/{part}",
        "/cases/EHC-1/clock/again, /cases/{reference}/{part}/again",
        "/cases/EHC-1/clock/x, /cases/{reference}/**",
        "/stuck, /stuck",
        "/nothing, /{anything}",
        "/nothing/here, /**",
    })
    void aPathIsDecidedByTheMostSpecificOfItsPatterns(String path, String pattern) {
        List<Room> rooms = Stream.of(MOST_SPECIFIC_FIRST)
                .flatMap(List::stream)
                .<Room>map(one -> Declares.room("room of " + one, Access.to(one)))
                .toList();
        assertThat(new DeclaredAccess(rooms).of(path)).map(Access::pattern).hasValue(pattern);
    }

    /** Spring's own order would give the plain words to the placeholder, since its pattern has an end. */
    @Test
    void plainWordsComeBeforeAPlaceholderEvenWhenTheyGoOn() {
        DeclaredAccess declared = new DeclaredAccess(
                List.of(Declares.room("panel", Access.to("/panels/{id}"), Access.to("/panels/statistics/**"))));
        assertThat(declared.of("/panels/statistics")).map(Access::pattern).hasValue("/panels/statistics/**");
    }

    @Test
    void twoRoomsThatClaimOnePatternDoNotStart() {
        Room one = Declares.room("mediation", Access.to("/cases/{reference}/disputes"));
        Room other = Declares.room("review", Access.to("/cases/{case}/disputes"));
        assertThatThrownBy(() -> new DeclaredAccess(List.of(one, other)))
                .isInstanceOf(RoomDeclarationException.class)
                .hasMessageContainingAll(
                        "declared twice",
                        "/cases/{reference}/disputes by the room mediation",
                        "/cases/{case}/disputes by the room review");
    }

    @Test
    void anEntryOfAPageThatNobodyDeclaresDoesNotStart() {
        Room room = new Declares("review", List.of(), List.of(page("/reviews")), List.of());
        assertThatThrownBy(() -> new DeclaredAccess(List.of(room)))
                .hasMessageContaining("The room review lists the page /reviews, but no room declares that path");
    }

    @Test
    void twoEntriesOfOnePageDoNotStart() {
        Room one = new Declares("review", List.of(Access.to("/reviews")), List.of(page("/reviews")), List.of());
        Room other = new Declares("other", List.of(), List.of(page("/reviews")), List.of());
        assertThatThrownBy(() -> new DeclaredAccess(List.of(one, other)))
                .hasMessageContaining("listed twice: by the room review and by the room other");
    }

    @Test
    void aRoomOpensDeclaredPatternsToReadersOnly() {
        Room clock = Declares.room("clock", Access.to("/clock").use(Who.SIGNED_IN));
        Room demo = new Declares("demo", List.of(), List.of(), List.of("/clock"));
        DeclaredAccess declared = new DeclaredAccess(List.of(demo, clock));
        assertThat(declared.allowedTo(new MockHttpServletRequest("GET", "/clock")))
                .isEqualTo(Who.ANYONE);
        assertThat(declared.allowedTo(new MockHttpServletRequest("POST", "/clock")))
                .isEqualTo(Who.SIGNED_IN);
        assertThatThrownBy(() -> new DeclaredAccess(List.of(demo)))
                .hasMessageContaining("demo opens /clock to people who are not signed in, but no room declares");
    }

    @Test
    void readingIsForReadersAndEverythingElseForWriters() {
        Who readers = Who.in(Groups.PANEL);
        Who writers = Who.in(Groups.MANAGERS);
        DeclaredAccess declared = new DeclaredAccess(List.of(
                Declares.room("casefile", Access.to("/teams").read(readers).write(writers))));
        for (String method : List.of("GET", "HEAD")) {
            assertThat(declared.allowedTo(new MockHttpServletRequest(method, "/teams")))
                    .isEqualTo(readers);
        }
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")) {
            assertThat(declared.allowedTo(new MockHttpServletRequest(method, "/teams")))
                    .isEqualTo(writers);
        }
    }

    @Test
    void whatIsNotDeclaredIsShut() {
        DeclaredAccess declared = new DeclaredAccess(List.of(Declares.room("casefile", Access.to("/teams"))));
        assertThat(declared.allowedTo(new MockHttpServletRequest("GET", "/teams")))
                .isEqualTo(Who.NOBODY);
        assertThat(declared.allowedTo(new MockHttpServletRequest("GET", "/nothing")))
                .isEqualTo(Who.NOBODY);
        assertThat(declared.of("/nothing")).isEmpty();
    }

    @Test
    void aPathIsReadAsSpringMvcReadsIt() {
        DeclaredAccess declared = new DeclaredAccess(List.of(Declares.room(
                "casefile",
                Access.to("/**").use(Who.SIGNED_IN),
                Access.to("/teams/new").use(Who.NOBODY))));
        assertThat(declared.allowedTo(new MockHttpServletRequest("GET", "/teams/n%65w")))
                .isEqualTo(Who.NOBODY);
        MockHttpServletRequest below = new MockHttpServletRequest("GET", "/casework/teams/new");
        below.setContextPath("/casework");
        assertThat(declared.allowedTo(below)).isEqualTo(Who.NOBODY);
    }

    @Test
    void thePrefixOfAServletBelongsToThePath() {
        DeclaredAccess declared = new DeclaredAccess(
                List.of(Declares.room("identity", Access.to("/camunda/**").use(Who.SIGNED_IN))));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task");
        request.setServletPath("/camunda/api/engine");
        request.setPathInfo("/engine/default/task");
        request.setHttpServletMapping(new MockHttpServletMapping(
                "engine/default/task", "/camunda/api/engine/*", "Engine Api", MappingMatch.PATH));
        ServletRequestPathUtils.parseAndCache(request);
        assertThat(declared.allowedTo(request)).isEqualTo(Who.SIGNED_IN);
    }
}
