package org.sendcasework.demo;

import java.util.List;
import org.sendcasework.identity.OpenPaths;
import org.springframework.stereotype.Component;

/** In the demonstration anyone may try the deadline calculator; in production it is for those who sign in. */
@Component
@OnlyInDemonstration
class DemonstrationOpenPaths implements OpenPaths {

    @Override
    public List<String> patterns() {
        return List.of("/clock", "/api/clock/**");
    }
}
