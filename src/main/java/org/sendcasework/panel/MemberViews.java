package org.sendcasework.panel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.panel.internal.MemberView;
import org.sendcasework.panel.internal.MemberViewRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members say about an item, each for themselves, dissent included. */
@Service
@Transactional
public class MemberViews {

    private final MemberViewRepository views;
    private final Agenda agenda;
    private final Sittings sittings;
    private final Interests interests;
    private final CurrentUser currentUser;

    MemberViews(
            MemberViewRepository views,
            Agenda agenda,
            Sittings sittings,
            Interests interests,
            CurrentUser currentUser) {
        this.views = views;
        this.agenda = agenda;
        this.sittings = sittings;
        this.interests = interests;
        this.currentUser = currentUser;
    }

    /**
     * Records the view of the signed-in member, until the sitting ends.
     *
     * @param version of the view that was seen; null if there was none
     * @throws InvalidInputException if the user does not take part in the sitting
     * @throws ConflictException if there is an interest, the sitting is over, or the view was changed in the meantime
     */
    public MemberView say(UUID itemId, String text, boolean dissents, Integer version) {
        AgendaItem item = agenda.byId(itemId);
        interests.requireNone(item.getQuestion().getId());
        Sitting sitting = sittings.byId(item.getSittingId());
        if (sitting.isHeld()) {
            throw new ConflictException("The sitting is over and its minutes are final.");
        }
        String user = currentUser.username();
        Attendance who = sittings.expected(sitting).stream()
                .filter(expected -> expected.getUserId().equals(user))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("view", "is for those who take part in the sitting"));
        MemberView view = of(itemId, user).orElseGet(() -> new MemberView(itemId, who));
        if (view.getVersion() != null) {
            ConflictException.unlessSame(version, view.getVersion());
        }
        view.say(Inputs.text("view", text, 2000), dissents);
        return views.save(view);
    }

    @Transactional(readOnly = true)
    public List<MemberView> of(UUID itemId) {
        return views.findByItemIdOrderByName(itemId);
    }

    private Optional<MemberView> of(UUID itemId, String user) {
        return views.findByItemIdAndUserId(itemId, user);
    }

    /** What members said about several items, in one query, by their names. */
    @Transactional(readOnly = true)
    public List<MemberView> ofEach(Collection<UUID> itemIds) {
        return views.findByItemIdInOrderByName(itemIds);
    }
}
