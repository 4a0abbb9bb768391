package org.sendcasework.clock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.DeadlineMoved;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.clock.WorkingDays;
import org.sendcasework.clock.internal.BankHoliday;
import org.sendcasework.clock.internal.BankHolidayChange.TakeBackDay;
import org.sendcasework.clock.internal.BankHolidays;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.support.CalendarListener;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The calendar page: who may do what, the preview, the confirmation, and what is said about a mistake. */
@CaseworkTest
class CalendarPagesTest {

    private static final LocalDate DAY = LocalDate.of(2048, 6, 16);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BankHolidays bankHolidays;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private CalendarListener listener;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void putTheCalendarBack() {
        listener.ignore();
        bankHolidays
                .oneOffDays(DAY.getYear())
                .forEach(day -> bankHolidays.apply(new TakeBackDay(day.getDay(), day.getVersion()), "Test is over"));
        jdbc.sql("delete from calendar_change where day >= ?")
                .param(LocalDate.of(2048, 1, 1))
                .update();
    }

    private static RequestPostProcessor in(String group) {
        return user("ada").authorities(new SimpleGrantedAuthority("GROUP_" + group));
    }

    private static RequestPostProcessor administrator() {
        return in("camunda-admin");
    }

    private static MockHttpServletRequestBuilder add(String path) {
        return post(path)
                .param("kind", "add")
                .param("year", "2048")
                .param("day", DAY.toString())
                .param("name", "Kestrel & Heron Day")
                .param("source", "Proclamation")
                .with(csrf());
    }

    private ResultActions upload(String json) throws Exception {
        return mvc.perform(multipart("/calendar/file")
                .file(new MockMultipartFile(
                        "file", "bank-holidays.json", "application/json", json.getBytes(StandardCharsets.UTF_8)))
                .param("year", "2048")
                .with(administrator())
                .with(csrf()));
    }

    /** The page that asks for the day; the two pages after it take the change as {@link #add} has it. */
    private static MockHttpServletRequestBuilder entered(LocalDate day) {
        return post("/calendar/add")
                .param("year", "2048")
                .param("day.day", String.valueOf(day.getDayOfMonth()))
                .param("day.month", String.valueOf(day.getMonthValue()))
                .param("day.year", String.valueOf(day.getYear()))
                .param("name", "Kestrel & Heron Day")
                .param("source", "Proclamation")
                .with(csrf());
    }

    @Test
    void managersReadAndOnlyAdministratorsChange() throws Exception {
        mvc.perform(get("/calendar").param("year", "2022").with(in("managers")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Mon 19 Sept 2022"),
                                containsString("State Funeral of Queen Elizabeth II"),
                                containsString("Thu 2 Jun 2022"),
                                not(containsString("Change the calendar")))));
        mvc.perform(get("/calendar").param("year", "2022").with(administrator()))
                .andExpect(content().string(containsString("Change the calendar")));
        for (String group : new String[] {"caseworkers", "panel", "health", "analysts"}) {
            mvc.perform(get("/calendar").with(in(group))).andExpect(status().isForbidden());
        }
        for (String group : new String[] {"managers", "caseworkers"}) {
            mvc.perform(add("/calendar/preview").with(in(group))).andExpect(status().isForbidden());
            mvc.perform(add("/calendar").param("reason", "Because").with(in(group)))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(post("/calendar").with(administrator())).andExpect(status().isForbidden());
        assertThat(bankHolidays.oneOffDays(2048)).isEmpty();
    }

    @Test
    void aDayIsPreviewedThenConfirmedWithAReason() throws Exception {
        UUID deadline =
                ledger.open("EHC-2048-000099", new RuleCode("FINAL-20W"), DAY).getId();
        listener.react(changed -> {
            for (int i = 0; i < 60; i++) {
                events.publishEvent(new DeadlineMoved(
                        deadline,
                        "EHC-2048-%06d".formatted(i / 2),
                        new RuleCode("MED-CERT-3WD"),
                        DAY.plusDays(i),
                        DAY.plusDays(i + 1L)));
            }
        });
        String page = mvc.perform(entered(DAY).with(administrator()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Nothing is changed yet", "<strong>60</strong>", "<strong>30</strong>", "The first 50")
                .contains("Kestrel &amp; Heron Day", "EHC-2048-000024", "Tue 16 Jun 2048", "Wed 17 Jun 2048")
                .doesNotContain("EHC-2048-000025");
        assertThat(workingDays.isWorkingDay(DAY)).isTrue();

        mvc.perform(add("/calendar").param("reason", " ").with(administrator()))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<a href=\"#confirm-reason\">Enter the reason for this change</a>"),
                                containsString("Kestrel &amp; Heron Day"))));
        assertThat(workingDays.isWorkingDay(DAY)).isTrue();

        mvc.perform(add("/calendar").param("reason", "Proclaimed today").with(administrator()))
                .andExpect(redirectedUrl("/calendar?year=2048"))
                .andExpect(flash().attributeExists("done"));
        assertThat(workingDays.whyNot(DAY)).contains("Kestrel & Heron Day");
        mvc.perform(get("/calendar").param("year", "2048").with(in("managers")))
                .andExpect(content().string(allOf(containsString("Proclaimed today"), containsString("ada"))));

        mvc.perform(add("/calendar").param("reason", "Twice").with(administrator()))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("is already a bank holiday"),
                                containsString("href=\"/calendar\" target=\"_blank\""),
                                containsString(">Twice</textarea>"))));
    }

    @Test
    void aRemovedDayIsTakenBackInTheVersionThatWasSeen() throws Exception {
        mvc.perform(post("/calendar")
                        .param("kind", "remove")
                        .param("day", "2048-05-25")
                        .param("source", "Proclamation")
                        .param("reason", "Moved")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2048, 5, 25))).isTrue();

        mvc.perform(takeBack("/calendar/preview", "0")).andExpect(content().string(containsString("A bank holiday")));
        mvc.perform(takeBack("/calendar", "7"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString(ConflictException.CHANGED),
                                containsString(">Not moved after all</textarea>"))));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2048, 5, 25))).isTrue();
        mvc.perform(takeBack("/calendar", "0")).andExpect(flash().attributeExists("done"));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2048, 5, 25))).isFalse();
    }

    private static MockHttpServletRequestBuilder takeBack(String path, String version) {
        return post(path)
                .param("kind", "take-back")
                .param("day", "2048-05-25")
                .param("version", version)
                .param("reason", "Not moved after all")
                .with(administrator())
                .with(csrf());
    }

    @Test
    void aFileIsPreviewedAndConfirmedWithTheContentThatWasSeen() throws Exception {
        String json = "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":["
                + bankHolidays.of(2048).stream().map(CalendarPagesTest::event).collect(Collectors.joining(",\n"))
                + ",\n"
                + event(new BankHoliday(DAY, "Kestrel <b>Day</b>", BankHoliday.Origin.ONE_OFF))
                + "]}}";
        upload(json)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Tue 16 Jun 2048"),
                                containsString("Kestrel &lt;b&gt;Day"),
                                containsString("No date of any case would move"),
                                containsString("name=\"content\" value=\"{&quot;england-and-wales"))));
        assertThat(workingDays.isWorkingDay(DAY)).isTrue();

        mvc.perform(post("/calendar")
                        .param("kind", "file")
                        .param("content", json)
                        .param("reason", "List of today")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));
        assertThat(workingDays.isWorkingDay(DAY)).isFalse();
        upload(json).andExpect(content().string(containsString("There is nothing to confirm")));
    }

    private static String event(BankHoliday holiday) {
        return "{\"title\":\"%s\",\"date\":\"%s\",\"notes\":\"\"}".formatted(holiday.name(), holiday.day());
    }

    @Test
    void whatIsWrongWithAFileIsTold() throws Exception {
        wrong("no JSON", "<a href=\"#file\">");
        wrong("", "Select a file that is not empty");
        wrong(" ".repeat(500_001), "File bank-holidays.json must not be larger than 500 kB");
        wrong("{}", "has a mistake: england-and-wales is missing in the file");
        mvc.perform(multipart("/calendar/file")
                        .file(new MockMultipartFile(
                                "file", "x.json", "application/json", new byte[] {'{', (byte) 0xFF}))
                        .with(administrator())
                        .with(csrf()))
                .andExpect(content().string(containsString("must be in UTF-8")));
    }

    private void wrong(String json, String said) throws Exception {
        upload(json).andExpect(status().isBadRequest()).andExpect(content().string(containsString(said)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', Enter the day of the bank holiday",
        "30, 2, 2048, Day must be a real date",
        "16, 6, 2051, Day must be in the years 2014 to 2050",
        "13, 6, 2048, Sat 13 Jun 2048 is on a weekend",
    })
    void aDayThatIsNoneComesBackWithWhatWasEntered(String day, String month, String year, String said)
            throws Exception {
        mvc.perform(post("/calendar/add")
                        .param("year", "2048")
                        .param("day.day", day)
                        .param("day.month", month)
                        .param("day.year", year)
                        .param("name", "Kestrel Day")
                        .param("source", "Proclamation")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<a href=\"#day-day\">" + said),
                                containsString("value=\"Kestrel Day\""),
                                containsString("id=\"day-day\" name=\"day.day\" value=\"" + day + "\""))));
    }

    @Test
    void aBankHolidayOfTheYearIsSelectedAndPreviewed() throws Exception {
        mvc.perform(get("/calendar/remove").param("year", "2048").with(administrator()))
                .andExpect(content().string(containsString("<option value=\"2048-05-25\">Mon 25 May 2048")));
        mvc.perform(post("/calendar/remove")
                        .param("year", "2048")
                        .param("day", "2048-05-25")
                        .param("source", "")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<a href=\"#source\">Enter the source"),
                                containsString("value=\"2048-05-25\" selected"))));
        mvc.perform(post("/calendar/remove")
                        .param("year", "2048")
                        .param("day", "2048-05-25")
                        .param("source", "Proclamation")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(content().string(containsString("Not a bank holiday")));
        mvc.perform(get("/calendar/add").with(in("managers"))).andExpect(status().isForbidden());
    }

    @Test
    void theChangesOfTheCalendarHavePages() throws Exception {
        mvc.perform(add("/calendar").param("reason", "Proclaimed today").with(administrator()));
        bankHolidays
                .oneOffDays(2048)
                .forEach(day ->
                        bankHolidays.apply(new TakeBackDay(day.getDay(), day.getVersion()), "Proclaimed by mistake"));

        mvc.perform(get("/calendar?year=2048&size=1&page=1").with(administrator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Proclaimed by mistake"),
                                not(containsString("Proclaimed today")),
                                containsString("year=2048&amp;size=1&amp;page=2"))));
        mvc.perform(get("/calendar?year=2048&size=1&page=2").with(administrator()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Proclaimed today"), not(containsString("Proclaimed by mistake")))));
    }

    @Test
    void anUnknownYearOrKindIsTold() throws Exception {
        mvc.perform(get("/calendar").param("year", "1999").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Select a year from 2014 to 2050."),
                                containsString("Bank holidays 2014"))));
        mvc.perform(post("/calendar/preview")
                        .param("kind", "nonsense")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }
}
