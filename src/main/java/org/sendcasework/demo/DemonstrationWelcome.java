package org.sendcasework.demo;

import java.util.StringJoiner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where to go and who one can be. */
@Component
@OnlyInDemonstration
class DemonstrationWelcome {

    @EventListener
    void ready(ApplicationReadyEvent event) {
        int port = event.getApplicationContext() instanceof WebServerApplicationContext web
                ? web.getWebServer().getPort()
                : 0;
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add("")
                .add("SEND Casework is ready: http://localhost:" + port + "/")
                .add(
                        "A demonstration with fictional people. The first start creates their earlier work in the background. Every"
                                + " page says when that is finished.")
                .add("Every account has the password " + DemonstrationAccounts.PASSWORD + ":");
        DemonstrationAccounts.ALL.forEach(
                account -> text.add(String.format("  %-8s %s", account.username(), account.displayName())));
        System.out.println(text);
    }
}
