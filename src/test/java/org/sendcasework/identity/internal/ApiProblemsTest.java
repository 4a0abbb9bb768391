package org.sendcasework.identity.internal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever is not let in to the API learns it in the same form as every other error. */
@CaseworkTest
class ApiProblemsTest {

    private static final String PASSWORD = "a-long-enough-password";

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Test
    void aStrangerAndAWrongPasswordGetAProblem() throws Exception {
        web.perform(get("/api/cases/EHC-2026-000001"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().exists("WWW-Authenticate"))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(401));
        web.perform(get("/api/cases/EHC-2026-000001").with(httpBasic("nobody", "wrong")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aPartnerIsToldThatItsGroupsDoNotAllowIt() throws Exception {
        accounts.create("problem-nurse", "Nur Se", PASSWORD, List.of(Groups.HEALTH));
        web.perform(get("/api/cases/EHC-2026-000001").with(httpBasic("problem-nurse", PASSWORD)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(403));
    }
}
