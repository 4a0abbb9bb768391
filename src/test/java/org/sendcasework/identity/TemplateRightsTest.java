package org.sendcasework.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.identity.internal.DeclaredAccess;
import org.sendcasework.support.DeclaredRooms;

/** A template asks the declarations who may open something, and names no group. */
class TemplateRightsTest {

    private static final Pattern ASKED = Pattern.compile("@access\\.(mayOpen|mayChange|finds)\\('([^']+)'");
    private static final DeclaredAccess DECLARED = new DeclaredAccess(DeclaredRooms.all());

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(path -> path.toString().endsWith(".html")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateNamesNoGroup(Path template) throws IOException {
        assertThat(Files.readString(template))
                .as("ask @access.mayOpen or @access.mayChange instead")
                .doesNotContain(CurrentUser.GROUP);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateAsksAboutPathsThatSomeGroupMayUse(Path template) throws IOException {
        Matcher asked = ASKED.matcher(Files.readString(template));
        while (asked.find()) {
            assertThat(DECLARED.of(asked.group(2)).map(access -> who(asked.group(1), access)))
                    .as(asked.group())
                    .hasValueSatisfying(who -> assertThat(who).isNotEqualTo(Who.NOBODY));
        }
    }

    private static Who who(String question, Access access) {
        return question.equals("mayChange") ? access.writers() : access.readers();
    }
}
