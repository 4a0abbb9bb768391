package org.sendcasework.assessment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.AlternativePersons;
import org.sendcasework.casefile.CaseContacts;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CopyAgreements;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page "Whom we write to" shows who holds the rights, and an officer records there what is to be settled. */
@CaseworkTest
class RightsPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 29);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseContacts contacts;

    @Autowired
    private CopyAgreements copies;

    @Autowired
    private AlternativePersons alternatives;

    private String reference;

    @BeforeEach
    void aYoungPersonsCase() {
        steps.today(DAY);
        reference = steps.request(DAY, "childDateOfBirth", "2010-05-03").getBusinessKey();
    }

    private static RequestPostProcessor as(String group) {
        return user("wendy").authorities(new SimpleGrantedAuthority("GROUP_" + group));
    }

    private ResultActions open(String path, String group) throws Exception {
        return mvc.perform(get("/cases/" + reference + path).with(as(group)));
    }

    private ResultActions save(String path, String... fields) throws Exception {
        var request = post("/cases/" + reference + path).with(as("caseworkers")).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return mvc.perform(request);
    }

    @Test
    void theCaseFileSaysWhoHoldsTheRightsAndThatItIsToBeSettled() throws Exception {
        open("", "caseworkers")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Alex Sample has held the rights since 27 June 2026")))
                .andExpect(content().string(containsString("Settle whom we write to")));

        save("/rights/young-person", "email", "alex@sample.example", "preferredContact", "EMAIL")
                .andExpect(status().is3xxRedirection());

        open("", "caseworkers").andExpect(content().string(not(containsString("Settle whom we write to"))));
        open("/rights", "caseworkers")
                .andExpect(content().string(containsString("alex@sample.example")))
                .andExpect(content().string(containsString("Settled by wendy")));
    }

    @Test
    void everyFormOfThePageOpensSavesAndRefusesWhatIsWrong() throws Exception {
        for (String path : new String[] {"/young-person", "/people/new", "/copies", "/capacity"}) {
            open("/rights" + path, "caseworkers").andExpect(status().isOk());
        }
        save("/rights/young-person", "preferredContact", "EMAIL")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("must be given to write by e-mail")));
        save(
                        "/rights/people/new",
                        "role",
                        "PARENT",
                        "name",
                        "Sasha Other",
                        "address",
                        "7 Hidden Lane",
                        "undisclosed",
                        "A court has ordered it")
                .andExpect(status().is3xxRedirection());
        var people = contacts.of(caseFiles.byReference(reference));
        String sasha = people.get(people.size() - 1).getId().toString();
        open("/rights/people/" + sasha, "caseworkers").andExpect(content().string(containsString("7 Hidden Lane")));
        open("/rights", "caseworkers").andExpect(content().string(containsString("7 Hidden Lane")));
        open("/rights", "panel")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sasha Other")))
                .andExpect(content().string(not(containsString("7 Hidden Lane"))));

        save(
                        "/rights/copies",
                        "party",
                        sasha,
                        "scope",
                        "EVERYTHING",
                        "from.day",
                        "26",
                        "from.month",
                        "6",
                        "from.year",
                        "2026",
                        "agreed",
                        "Alex, on the phone")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("the young person decides about copies")));
        save(
                        "/rights/copies",
                        "party",
                        sasha,
                        "scope",
                        "EVERYTHING",
                        "from.day",
                        "29",
                        "from.month",
                        "6",
                        "from.year",
                        "2026",
                        "agreed",
                        "Alex, on the phone")
                .andExpect(status().is3xxRedirection());
        var agreement = copies.of(caseFiles.byReference(reference)).get(0);
        open("/rights/copies/" + agreement.getId() + "/end", "caseworkers").andExpect(status().isOk());
        steps.today(DAY.plusDays(1));
        save(
                        "/rights/copies/" + agreement.getId() + "/end",
                        "until.day",
                        "30",
                        "until.month",
                        "6",
                        "until.year",
                        "2026")
                .andExpect(status().is3xxRedirection());

        save(
                        "/rights/capacity",
                        "capacity",
                        "Decisions on the plan; Dr Example",
                        "assessedOn.day",
                        "29",
                        "assessedOn.month",
                        "6",
                        "assessedOn.year",
                        "2026",
                        "kind",
                        "PARENT",
                        "authority",
                        "The register shows no deputy or attorney",
                        "from.day",
                        "29",
                        "from.month",
                        "6",
                        "from.year",
                        "2026",
                        "name",
                        "Robin Sample")
                .andExpect(status().is3xxRedirection());
        var acting = alternatives.of(caseFiles.byReference(reference)).get(0);
        open("/rights", "caseworkers").andExpect(content().string(containsString("Robin Sample has acted since")));
        open("/rights/capacity/" + acting.getId() + "/end", "caseworkers").andExpect(status().isOk());
        save(
                        "/rights/capacity/" + acting.getId() + "/end",
                        "until.day",
                        "30",
                        "until.month",
                        "6",
                        "until.year",
                        "2026",
                        "because",
                        "Capacity was found again")
                .andExpect(status().is3xxRedirection());
        open("/rights", "caseworkers").andExpect(content().string(containsString("Alex Sample has held the rights")));
    }

    @Test
    void whoDoesNotWorkOnCasesChangesNothing() throws Exception {
        mvc.perform(post("/cases/" + reference + "/rights/young-person")
                        .param("email", "alex@sample.example")
                        .with(as("panel"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }
}
