package org.sendcasework.audit.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The command {@code --sendcasework.audit.verify=true}: verifies the whole trail with the heads that were kept, says what
 * was found, and ends the application with 0, or with 1 if anything is wrong.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyCommand.class);

    private final AuditChain chain;
    private final KeptHeads kept;
    private final ApplicationContext application;
    private final boolean asked;

    VerifyCommand(
            AuditChain chain,
            KeptHeads kept,
            ApplicationContext application,
            @Value("${sendcasework.audit.verify:false}") boolean asked) {
        this.chain = chain;
        this.kept = kept;
        this.application = application;
        this.asked = asked;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (asked) {
            int outcome = verify();
            System.exit(SpringApplication.exit(application, () -> outcome));
        }
    }

    /** Verifies and says what was found; 0 if nothing is wrong. */
    int verify() {
        AuditChain.Result result = chain.verify(kept.all());
        for (String finding : result.findings()) {
            LOG.error("Audit trail: {}", finding);
        }
        if (result.findings().isEmpty()) {
            LOG.info(
                    "The audit trail is as it was written: {} entries, {} kept heads in {}, last hash {}",
                    result.head().seq(),
                    kept.all().size(),
                    kept,
                    result.head().hash());
        }
        return result.findings().isEmpty() ? 0 : 1;
    }
}
