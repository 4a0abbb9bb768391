package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What somebody types into an address or a field is never a fault of the service, and its answer shows no statement. */
@CaseworkTest
class NoServerErrorTest {

    @Autowired
    private MockMvc mvc;

    private static RequestPostProcessor everybody() {
        return user("everybody")
                .authorities(Arrays.asList(
                        new SimpleGrantedAuthority("GROUP_" + Groups.MANAGERS),
                        new SimpleGrantedAuthority("GROUP_" + Groups.CASEWORKERS),
                        new SimpleGrantedAuthority("GROUP_" + Groups.ANALYSTS),
                        new SimpleGrantedAuthority("GROUP_" + Groups.EAH_TRIAGE),
                        new SimpleGrantedAuthority("GROUP_" + Groups.SENDIASS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/eah/access.csv?from=x",
                "/eah/measures.csv?from=x",
                "/eah/access.csv?to=%2B999999999-12-31",
                "/eah/access?to=%2B999999999-12-31",
                "/eah/measures?to=-999999999-01-01",
                "/mediation/measures?to=-999999999-01-01",
                "/dashboard/kpis/requests-received?to=%2B999999999-12-31",
                "/dashboard/kpis/requests-received?from=-999999999-01-01",
                "/dashboard/kpis/requests-received/breakdown.svg?by=team&to=-999999999-01-01",
                "/dashboard/kpis/requests-received/series.csv?to=-999999999-01-01",
                "/dashboard/kpis/requests-received/cases?to=%2B999999999-12-31",
                "/dashboard/kpis/requests-received/cases.csv?to=%2B999999999-12-31",
                "/dashboard/periods/MONTH/%2B999999999-12-01/story",
                "/dashboard/periods/MONTH/-999999999-12-01/lock",
                "/dashboard/burn-down?figure=%00",
                "/panels/calendar?from=%2B999999999-12-31",
                "/panels/calendar?from=-999999999-01-01",
                "/panels/statistics?year=999999999",
                "/calendar?year=999999999",
                "/clock?rule=FINAL-20W&trigger=%2B999999999-12-31",
                "/api/clock/due?rule=FINAL-20W&trigger=%2B999999999-12-31",
                "/api/clock/due?rule=%00&trigger=2026-01-01",
                "/cases?q=%00",
                "/cases?team=%00",
                "/settings/closures?q=%00",
                "/eah/referrals?q=%00",
                "/stuck?service=%00x",
                "/stuck?locality=%00x",
                "/stuck/cases.csv?team=%00",
                "/dashboard/kpis/decided-in-6-weeks?phase=%00x",
                "/cases?page=2147483647",
                "/outbox?page=2147483647",
                "/eah/referrals?page=2147483647",
                "/mediation?page=2147483647",
                "/appeals?page=2147483647",
                "/sendiass?page=2147483647",
                "/timers?page=2147483647",
                "/imports?page=2147483647",
                "/settings/closures?page=2147483647",
                "/dashboard/kpis/requests-received/cases?page=2147483647",
                "/error"
            })
    void anAddressIsAnsweredInPlainWords(String address) throws Exception {
        for (String accept : new String[] {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_JSON_VALUE}) {
            MockHttpServletResponse answer = mvc.perform(
                            get(URI.create(address)).with(everybody()).accept(accept))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(address + " " + accept).isLessThan(500);
            assertThat(answer.getContentAsString())
                    .as(address)
                    .doesNotContainPattern("select [a-z0-9_.,() ]+ from |SQL \\[|[a-z]+\\.[a-z.]+Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requests", "/api/eah/referrals", "/cases/EHC-2026-000001/documents"})
    void aFormWithoutItsBoundaryIsWrongInput(String address) throws Exception {
        MockHttpServletResponse answer = mvc.perform(post(address)
                        .contentType("multipart/form-data")
                        .content("x")
                        .with(csrf())
                        .with(everybody()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isBetween(400, 499);
    }
}
