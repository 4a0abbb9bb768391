package org.sendcasework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sendcasework.casefile.SettingPhase.POST_16;
import static org.sendcasework.casefile.SettingPhase.PRIMARY;
import static org.sendcasework.casefile.SettingPhase.SECONDARY;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which team a case is for, and when two claim the same. */
class TeamScopeTest {

    private static final TeamScope EVERYTHING = scope(Set.of());
    private static final TeamScope NORTH = scope(Set.of("North"));
    private static final TeamScope PRIMARIES = scope(Set.of(), PRIMARY);
    private static final TeamScope NORTH_PRIMARIES = scope(Set.of("North"), PRIMARY);

    private static TeamScope scope(Set<String> localities, SettingPhase... phases) {
        return new TeamScope(localities, Set.of(phases));
    }

    @Test
    void theMoreIsNamedTheMoreSpecificItIs() {
        List<TeamScope> order = Stream.of(NORTH, EVERYTHING, NORTH_PRIMARIES, PRIMARIES)
                .sorted(TeamScope.MOST_SPECIFIC_FIRST)
                .toList();
        assertThat(order).containsExactly(NORTH_PRIMARIES, PRIMARIES, NORTH, EVERYTHING);
    }

    @Test
    void whatIsNotKnownIsServedOnlyByWhoAsksForNothing() {
        assertThat(NORTH_PRIMARIES.serves("North", PRIMARY)).isTrue();
        assertThat(NORTH_PRIMARIES.serves("North", SECONDARY)).isFalse();
        assertThat(NORTH_PRIMARIES.serves("South", PRIMARY)).isFalse();
        assertThat(NORTH.serves("North", null)).isTrue();
        assertThat(NORTH.serves(null, PRIMARY)).isFalse();
        assertThat(PRIMARIES.serves(null, PRIMARY)).isTrue();
        assertThat(PRIMARIES.serves("North", null)).isFalse();
        assertThat(EVERYTHING.serves(null, null)).isTrue();
    }

    @Test
    void onlyWhatIsClaimedWithEqualRightIsDisputed() {
        assertThat(NORTH.disputedWith(NORTH_PRIMARIES)).isEmpty();
        assertThat(NORTH.disputedWith(PRIMARIES)).isEmpty();
        assertThat(NORTH_PRIMARIES.disputedWith(EVERYTHING)).isEmpty();
        assertThat(NORTH_PRIMARIES.disputedWith(scope(Set.of("North"), SECONDARY)))
                .isEmpty();
        assertThat(NORTH_PRIMARIES.disputedWith(scope(Set.of("South"), PRIMARY)))
                .isEmpty();
        assertThat(PRIMARIES.disputedWith(scope(Set.of(), POST_16))).isEmpty();

        assertThat(scope(Set.of("North", "South", "East"), PRIMARY, SECONDARY)
                        .disputedWith(scope(Set.of("East", "South", "West"), PRIMARY, POST_16)))
                .contains("East and South, primary");
        assertThat(NORTH.disputedWith(scope(Set.of("North", "South")))).contains("North, every phase");
        assertThat(PRIMARIES.disputedWith(scope(Set.of(), PRIMARY, POST_16))).contains("every locality, primary");
        assertThat(EVERYTHING.disputedWith(EVERYTHING)).contains("every locality, every phase");
    }
}
