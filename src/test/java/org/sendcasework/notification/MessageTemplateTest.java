package org.sendcasework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.notification.internal.MessageField;

/** What a template may be, and what each of ours must say. */
class MessageTemplateTest {

    private static final MessageTemplates OURS = new MessageTemplates("classpath:");

    @TempDir
    Path council;

    static Iterable<String> ours() {
        return OURS.all().stream().map(MessageTemplate::code).toList();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void eachMessageSaysWhichStageAndWhatToDo(String code) {
        MessageTemplate template = OURS.byCode(code);
        MessageFields fields = MessageFields.none();
        for (MessageField field : MessageField.values()) {
            fields.count(field, field.ordinal() + 1000L);
        }
        MessageTemplate.Rendered text = template.render(fields);

        assertThat(text.subject()).isNotBlank().hasSizeLessThan(120);
        assertThat(text.body())
                .containsPattern("(?m)^Stage: \\S+")
                .containsPattern("(?m)^What to do: \\S+")
                .doesNotContain("{{");
        // Families have no account: they are told whom to call
        assertThat(text.body())
                .contains(
                        template.fields().contains(MessageField.SIGN_IN)
                                ? "Sign in: " + (MessageField.SIGN_IN.ordinal() + 1000L)
                                : "call your casework officer");
        if (template.fields().contains(MessageField.CASE_REFERENCE)) {
            assertThat(template.fields()).contains(MessageField.STAGE);
        }
    }

    @Test
    void aTemplateThatAsksForMoreThanItMayIsRefused() {
        assertThatThrownBy(() -> MessageTemplate.read("bad", "Version: 1\nSubject: Hello\n\nDear {{childName}}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The message bad asks for {{childName}}")
                .hasMessageContaining("caseReference");
        assertThatThrownBy(() -> MessageTemplate.read("bad", "Subject: {{family}}\n\nNo version"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Version:");
        assertThatThrownBy(() -> MessageTemplate.read("bad", "Version: 1\nSubject: About {{ parentName }}\n\nText"))
                .hasMessageContaining("{{parentName}}");
    }

    @Test
    void aMissingValueIsAFaultAndNeverAGap() {
        MessageTemplate template = MessageTemplate.read("short", "Version: 2\nSubject: {{stage}}\n\nBy {{ dueDate }}.");
        assertThat(template.version()).isEqualTo(2);
        assertThatThrownBy(() -> template.render(MessageFields.none().stage(CaseStage.DRAFTING)))
                .hasMessageContaining("lacks a value for {{dueDate}}");
    }

    @Test
    void onlyAReferenceNamesACase() {
        for (String name : new String[] {"Alex Sample", "EHC-2026-000001 Alex", "EHC-2026", "alex@example.org"}) {
            assertThatThrownBy(() -> MessageFields.none().caseReference(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("Alex");
        }
        for (String reference : new String[] {"EHC-2026-000123", "EHC-2026-000123-M1", "EAH-2026-000012"}) {
            assertThat(MessageFields.none().caseReference(reference).value(MessageField.CASE_REFERENCE))
                    .isEqualTo(reference);
        }
    }

    @Test
    void aCouncilsOwnTemplateTakesThePlaceOfOurs() throws Exception {
        Path directory = Files.createDirectory(council.resolve("messages"));
        Files.writeString(directory.resolve("team-near.txt"), "Version: 7\nSubject: Hurry\n\nStage: {{stage}}");

        MessageTemplates both = new MessageTemplates("file:" + council);

        assertThat(both.byCode("team-near").version()).isEqualTo(7);
        assertThat(both.byCode("team-due").version()).isEqualTo(1);
        assertThat(new MessageTemplates("file:" + council.resolve("none")).all())
                .hasSameSizeAs(OURS.all());
    }
}
