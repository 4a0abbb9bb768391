package org.sendcasework.casefile;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendcasework.engine.Markdown;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers of a case, from every module that has some. They are for officers who may read the case file and for
 * members of a panel with the item on their agenda; the caller has checked that before.
 */
@Service
@Transactional(readOnly = true)
public class CasePapers {

    private final ObjectProvider<CasePaperSource> sources;

    CasePapers(ObjectProvider<CasePaperSource> sources) {
        this.sources = sources;
    }

    /** All papers in the order in which they are read. */
    public List<CasePaper> of(CaseFile caseFile) {
        return of(caseFile, EnumSet.allOf(CasePaper.Kind.class));
    }

    /** The papers of some kinds. */
    public List<CasePaper> of(CaseFile caseFile, Set<CasePaper.Kind> kinds) {
        return sources.stream()
                .flatMap(source -> source.papersOf(caseFile).stream())
                .filter(paper -> kinds.contains(paper.kind()))
                .sorted(Comparator.comparing(CasePaper::kind))
                .toList();
    }

    /** All papers as the text of a form, which shows headings and bold print. */
    public String text(CaseFile caseFile) {
        List<CasePaper> papers = of(caseFile);
        return papers.isEmpty()
                ? "No views of the family, evidence or advice are recorded yet."
                : papers.stream().map(CasePapers::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(CasePaper paper) {
        return paper.lines().stream()
                .map(line -> "**" + Markdown.escape(line.name()) + ":** " + Markdown.escape(line.text()))
                .collect(Collectors.joining(
                        "\n\n", "### " + Markdown.escape(paper.kind().title()) + "\n\n", ""));
    }
}
