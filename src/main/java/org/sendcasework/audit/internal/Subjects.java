package org.sendcasework.audit.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The records that an entity belongs to, as the trail names them: by reference where there is one, otherwise by kind and
 * id. It is read from the properties that all entities share, so that no entity can be forgotten.
 */
@Component
class Subjects {

    private static final String CASE_BY_ID = "case:";
    private static final int MOST_REMEMBERED = 10_000;

    /** Kinds that are opened by themselves. */
    private static final Map<String, String> KINDS =
            Map.of("DocumentContent", "document:", "AgendaItem", "item:", "Sitting", "sitting:");

    private final JdbcClient jdbc;
    private final Map<UUID, String> references = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the records of an entity, from its state as it was loaded or written. */
    void collect(EntityPersister persister, Object id, Object[] state, Set<String> into) {
        String entity = simpleName(persister);
        if (KINDS.containsKey(entity)) {
            into.add(KINDS.get(entity) + id);
        }
        String[] properties = persister.getPropertyNames();
        for (int i = 0; i < properties.length; i++) {
            Object value = state[i];
            if (value == null) {
                continue;
            }
            switch (properties[i]) {
                case "reference", "caseReference" -> add(value.toString(), into);
                case "caseId" -> into.add(CASE_BY_ID + value);
                default -> {
                    // Says nothing about whose record it is
                }
            }
            if (entity.equals("CaseFile") && properties[i].equals("reference") && id instanceof UUID itself) {
                references.put(itself, value.toString());
            }
        }
    }

    /** A mediation or an appeal is of its case: EHC-2026-000123-M1. */
    private static void add(String reference, Set<String> into) {
        into.add(reference);
        String root = reference.replaceFirst("^(EHC-\\d{4}-\\d+)-[A-Z]\\d+$", "$1");
        into.add(root);
    }

    /** The same, with the reference of each case in the place of its id. */
    Set<String> named(Set<String> subjects) {
        Set<String> named = new TreeSet<>();
        for (String subject : subjects) {
            named.add(subject.startsWith(CASE_BY_ID) ? reference(subject) : subject);
        }
        return named;
    }

    private String reference(String subject) {
        UUID id = UUID.fromString(subject.substring(CASE_BY_ID.length()));
        String known = references.get(id);
        if (known == null) {
            known = jdbc.sql("select reference from case_file where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .optional()
                    .orElse(null);
            if (known != null) {
                references.put(id, known);
            }
        }
        return known == null ? subject : known;
    }

    static String simpleName(EntityPersister persister) {
        String name = persister.getEntityName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
