package org.sendcasework.letters.internal;

import java.time.LocalDate;
import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.cache.NonCacheableCacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Finds for Thymeleaf the edition of a letter or part that is in use on the day of the letter. */
class EditionResolver extends AbstractTemplateResolver {

    /** The attribute that holds the day. */
    static final String DAY = "day";

    private final LetterTemplates templates;

    EditionResolver(LetterTemplates templates) {
        this.templates = templates;
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration, String ownerTemplate, String template, Map<String, Object> attributes) {
        return templates
                .inUse(template, (LocalDate) attributes.get(DAY))
                .map(edition -> new StringTemplateResource(edition.text()))
                .orElse(null);
    }

    @Override
    protected TemplateMode computeTemplateMode(
            IEngineConfiguration configuration, String ownerTemplate, String template, Map<String, Object> attributes) {
        return TemplateMode.TEXT;
    }

    @Override
    protected ICacheEntryValidity computeValidity(
            IEngineConfiguration configuration, String ownerTemplate, String template, Map<String, Object> attributes) {
        return NonCacheableCacheEntryValidity.INSTANCE;
    }
}
