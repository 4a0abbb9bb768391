package org.sendcasework.audit.internal;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Audited;
import org.sendcasework.shared.Audited.Act;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Hears of what is published: sign-ins, refusals, and what modules report by {@link Audited}. */
@Component
class AuditListener {

    private final AuditWriter writer;
    private final IdentityService identity;

    AuditListener(AuditWriter writer, IdentityService identity) {
        this.writer = writer;
        this.identity = identity;
    }

    @EventListener
    void reported(Audited event) {
        if (event.act() == Act.READ) {
            AuditedRequest request = AuditedRequest.current();
            if (request != null) {
                event.subjects().forEach(request::saw);
                if (event.reason() != null) {
                    request.because(event.reason());
                }
            }
        } else {
            writer.write(null, event.act(), event.reason(), event.subjects(), event.details());
        }
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        alone(event.getAuthentication().getName(), Act.SIGN_IN, Map.of());
    }

    /** A name that is no account is not kept: people type their password there. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String name = event.getAuthentication().getName();
        boolean known = name != null && identity.createUserQuery().userId(name).count() > 0;
        alone(
                known ? name : "unknown",
                Act.SIGN_IN_FAILED,
                Map.of("why", event.getException().getClass().getSimpleName()));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        alone(event.getAuthentication().getName(), Act.SIGN_OUT, Map.of());
    }

    /** Someone who is not signed in is shown the sign-in page, which is no refusal. */
    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        Authentication who = event.getAuthentication().get();
        if (who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken)) {
            alone(who.getName(), Act.REFUSED, Map.of());
        }
    }

    private void alone(String actor, Act act, Map<String, ?> details) {
        writer.writeAlone(actor == null ? CurrentUser.SYSTEM : actor, act, null, List.of(), details);
    }
}
