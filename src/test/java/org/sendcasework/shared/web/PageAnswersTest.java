package org.sendcasework.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.WebCaseworkTest;
import org.sendcasework.support.WebSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages answer when there is nothing to show, and how many rows they show. */
@WebCaseworkTest
class PageAnswersTest {

    private static final String PASSWORD = "a-long-enough-password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private WebSession manager;

    @BeforeEach
    void aManager() {
        accounts.create("answers-lead", "An Swers", PASSWORD, List.of(Groups.MANAGERS));
        manager = WebSession.of(port, "answers-lead", PASSWORD);
    }

    @Test
    void whatIsNotThereIsNotFoundWithTheHeaderOfEveryPage() {
        for (String path : List.of("/settings/teams/not-an-id", "/cases/EHC-1999-000001")) {
            HttpResponse<String> answer = manager.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("<title>Page not found", "Sign out", "/assets/app.css");
        }
    }

    @Test
    void anAssetThatIsNotThereIsAPageAndNoJson() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder()
                                .uri(URI.create("http://localhost:" + port + "/assets/none.css"))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Page not found");
    }

    @Test
    void aListIgnoresColumnsAndSizesThatItDoesNotHave() {
        HttpResponse<String> list = manager.get("/contacts?sort=version,desc&size=100000");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("Showing 1 to ");
        assertThat(manager.get("/contacts?size=2&sort=name").body())
                .contains("Showing 1 to 2 of ", "/contacts?size=2&amp;sort=name&amp;page=2", "aria-sort=\"ascending\"");
    }
}
