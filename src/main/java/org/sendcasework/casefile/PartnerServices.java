package org.sendcasework.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendcasework.casefile.internal.PartnerServiceRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The services of the partnership that give advice. */
@Service
@Transactional(readOnly = true)
public class PartnerServices {

    private final PartnerServiceRepository services;

    PartnerServices(PartnerServiceRepository services) {
        this.services = services;
    }

    public Optional<PartnerService> byCode(String code) {
        return services.findByCode(code);
    }

    /** The service that gives advice of a discipline, the first by name where there are several. */
    public Optional<PartnerService> forDiscipline(String discipline) {
        return services.findByDisciplineOrderByName(discipline).stream().findFirst();
    }

    /** Every service of a discipline, by name. */
    public List<PartnerService> ofDiscipline(String discipline) {
        return services.findByDisciplineOrderByName(discipline);
    }

    /** The names of all services by code, for a list that names many. */
    public Map<String, String> names() {
        return all().stream().collect(Collectors.toMap(PartnerService::getCode, PartnerService::getName));
    }

    public List<PartnerService> all() {
        return services.findAll();
    }

    @Transactional
    public void add(Collection<PartnerService> added) {
        services.saveAll(added);
    }
}
