package org.sendcasework.advice.internal;

import java.util.List;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.springframework.stereotype.Component;

/** The advice room has no pages: advice is asked for and given in tasks. */
@Component
class AdviceRoom implements Room {

    @Override
    public String name() {
        return "advice";
    }

    @Override
    public List<RoomProcess> processes() {
        return List.of(RoomProcess.ofCases("outstanding-advice"));
    }
}
