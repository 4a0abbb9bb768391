package org.sendcasework.panel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sendcasework.panel.Delegation;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.panel.internal.PanelAccounts;
import org.sendcasework.panel.internal.TermsOfReference;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The panels, what constitutes each, and the calendar of sittings. */
@Controller
@RequestMapping("/panels")
class PanelPages {

    private static final int MONTHS_SHOWN = 4;

    private static final RowSorting<PanelRow> COLUMNS = new RowSorting<PanelRow>()
            .by("name", Comparator.comparing(row -> row.panel().getName(), String.CASE_INSENSITIVE_ORDER))
            .by("kind", Comparator.comparing(row -> row.panel().getKind().words()));

    private static final RowSorting<Sitting> SITTINGS = new RowSorting<Sitting>()
            .by("day", Comparator.comparing(Sitting::getHeldOn).thenComparing(Sitting::getStartsAt))
            .by("papers", Comparator.comparing(Sitting::getPapersDue));

    private final Panels panels;
    private final Sittings sittings;
    private final SittingRows rows;
    private final PanelAccounts accounts;
    private final PanelAccess access;
    private final Clock clock;

    PanelPages(
            Panels panels,
            Sittings sittings,
            SittingRows rows,
            PanelAccounts accounts,
            PanelAccess access,
            Clock clock) {
        this.panels = panels;
        this.sittings = sittings;
        this.rows = rows;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    /** A panel in the list. */
    public record PanelRow(Panel panel, TermsOfReference terms, Sitting next) {}

    /** A version of the terms with its delegation table. */
    public record Version(TermsOfReference terms, List<Delegation> lines) {}

    @GetMapping
    String list(Pageable page, HttpServletRequest request, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Sitting> coming = access.visible(sittings.between(today, today.plusMonths(MONTHS_SHOWN)));
        Map<UUID, TermsOfReference> terms = panels.termsOn(today);
        List<PanelRow> all = access.visiblePanels(panels.all()).stream()
                .map(panel -> new PanelRow(
                        panel,
                        terms.get(panel.getId()),
                        coming.stream()
                                .filter(sitting -> sitting.isPlanned()
                                        && sitting.getPanelId().equals(panel.getId()))
                                .findFirst()
                                .orElse(null)))
                .toList();
        model.addAttribute("list", ListPage.of(COLUMNS.page(all, page), page, request));
        model.addAttribute("mayConstitute", access.mayConstitute());
        model.addAttribute("mayReadStatistics", access.mayReadStatistics());
        return "panels/list";
    }

    @GetMapping("/calendar")
    String calendar(
            @RequestParam(required = false) String from, Pageable page, HttpServletRequest request, Model model) {
        LocalDate first =
                from == null || from.isBlank() ? LocalDate.now(clock).minusMonths(1) : Inputs.date("from", from);
        model.addAttribute("from", first);
        model.addAttribute("to", first.plusMonths(MONTHS_SHOWN));
        model.addAttribute("earlier", first.minusMonths(MONTHS_SHOWN));
        model.addAttribute("later", first.plusMonths(MONTHS_SHOWN));
        model.addAttribute(
                "list",
                sittingsOn(access.visible(sittings.between(first, first.plusMonths(MONTHS_SHOWN))), page, request));
        return "panels/calendar";
    }

    @GetMapping("/{id}")
    String panel(@PathVariable UUID id, Pageable page, HttpServletRequest request, Model model) {
        Panel panel = panels.byId(id);
        access.requireMaySee(panel);
        LocalDate today = LocalDate.now(clock);
        List<Version> versions = panels.terms(id).stream()
                .map(version -> new Version(version, panels.delegation(version)))
                .toList();
        model.addAttribute("panel", panel);
        model.addAttribute("versions", versions);
        TermsOfReference inForce = panels.termsOn(id, today).orElse(null);
        model.addAttribute("inForce", inForce);
        markWithoutAccount(id, inForce, model);
        model.addAttribute(
                "members",
                panels.members(id).stream()
                        .filter(member ->
                                member.getToDay() == null || !member.getToDay().isBefore(today))
                        .toList());
        model.addAttribute(
                "former",
                panels.members(id).stream()
                        .filter(member ->
                                member.getToDay() != null && member.getToDay().isBefore(today))
                        .toList());
        model.addAttribute(
                "list",
                sittingsOn(
                        access.visible(sittings.of(id)).stream()
                                .sorted(comingFirst(today.minusMonths(1)))
                                .toList(),
                        page,
                        request));
        model.addAttribute("mayConstitute", access.mayConstitute());
        model.addAttribute("mayRun", access.mayRun());
        return "panels/panel";
    }

    /** Names that were typed before the people of a panel were accounts, so that a manager can replace them. */
    private void markWithoutAccount(UUID id, TermsOfReference inForce, Model model) {
        Set<String> signing = new TreeSet<>();
        if (inForce != null) {
            signing.add(inForce.getChair());
            signing.addAll(inForce.getDeputies());
        }
        Set<String> all = new TreeSet<>(signing);
        panels.members(id).forEach(member -> all.add(member.getUserId()));
        Set<String> unknown = accounts.unknown(all);
        model.addAttribute("withoutAccount", unknown);
        model.addAttribute(
                "chairsWithoutAccount",
                signing.stream().filter(unknown::contains).toList());
    }

    /** The sittings from a day on in their order, then those before it, the latest first. */
    private static Comparator<Sitting> comingFirst(LocalDate from) {
        Comparator<Sitting> inOrder = Comparator.comparing(Sitting::getHeldOn).thenComparing(Sitting::getStartsAt);
        return Comparator.comparing((Sitting sitting) -> sitting.getHeldOn().isBefore(from))
                .thenComparing((one, other) ->
                        one.getHeldOn().isBefore(from) ? inOrder.compare(other, one) : inOrder.compare(one, other));
    }

    /** A page of sittings; only what stands on it is read in full. */
    private ListPage<SittingRows.SittingRow> sittingsOn(List<Sitting> all, Pageable page, HttpServletRequest request) {
        Page<Sitting> shown = SITTINGS.page(all, page);
        return ListPage.of(
                new PageImpl<>(rows.of(shown.getContent()), shown.getPageable(), shown.getTotalElements()),
                page,
                request);
    }
}
