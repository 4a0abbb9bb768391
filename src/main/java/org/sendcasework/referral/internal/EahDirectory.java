package org.sendcasework.referral.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.shared.NotFoundException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which referrals the signed-in user may see: triage and managers all, a setting its own, a service those allocated to
 * it. Lists, counts and single referrals are bounded here and nowhere else.
 */
@Service
@Transactional(readOnly = true)
public class EahDirectory {

    private static final List<String> NONE = List.of("");

    private final EahReferralRepository referrals;
    private final SettingRegister settings;
    private final PartnerServices services;
    private final CurrentUser currentUser;

    EahDirectory(
            EahReferralRepository referrals,
            SettingRegister settings,
            PartnerServices services,
            CurrentUser currentUser) {
        this.referrals = referrals;
        this.settings = settings;
        this.services = services;
        this.currentUser = currentUser;
    }

    /** Whether the user works on all referrals. */
    public boolean seesAll() {
        return currentUser.isIn(Groups.EAH_TRIAGE) || currentUser.isIn(Groups.MANAGERS);
    }

    /** The settings that the user speaks for, open ones only. */
    public List<Setting> ownSettings() {
        return ownUrns().stream()
                .map(settings::find)
                .flatMap(Optional::stream)
                .filter(Setting::isOpen)
                .toList();
    }

    private List<String> ownUrns() {
        String prefix = Groups.setting("");
        return currentUser.groups().stream()
                .filter(group -> group.startsWith(prefix))
                .map(group -> group.substring(prefix.length()))
                .toList();
    }

    private List<String> ownProviders() {
        return services.all().stream()
                .filter(service -> currentUser.isIn(service.getGroupId()))
                .map(PartnerService::getCode)
                .toList();
    }

    /**
     * A page of the referrals the user may see.
     *
     * @param words part of the reference or of the setting's name; empty for all
     * @param open whether only open ones
     */
    public Page<EahReferral> search(String words, boolean open, Pageable page) {
        List<ReferralStatus> statuses = Arrays.stream(ReferralStatus.values())
                .filter(status -> !open || status.isOpen())
                .toList();
        String like = words == null ? "" : words.strip().toLowerCase(Locale.UK);
        if (seesAll()) {
            return referrals.search(like, statuses, true, NONE, true, NONE, page);
        }
        return currentUser.isIn(Groups.SETTINGS)
                ? referrals.search(like, statuses, false, orNone(ownUrns()), true, NONE, page)
                : referrals.search(like, statuses, true, NONE, false, orNone(ownProviders()), page);
    }

    private static Collection<String> orNone(List<String> some) {
        return some.isEmpty() ? NONE : some;
    }

    /** The referral, if the user may see it; another one is not known to exist. */
    public EahReferral visible(String reference) {
        return referrals
                .findByReference(reference)
                .filter(this::mayBeSeen)
                .orElseThrow(() -> new NotFoundException("There is no referral " + reference + "."));
    }

    private boolean mayBeSeen(EahReferral referral) {
        return seesAll()
                || currentUser.isIn(Groups.SETTINGS)
                        && ownUrns().contains(referral.getSetting().getUrn())
                || referral.getProviderCode() != null && ownProviders().contains(referral.getProviderCode());
    }
}
