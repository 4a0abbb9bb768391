package org.sendcasework.casefile.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.casefile.Setting;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface SettingRepository extends JpaRepository<Setting, UUID> {

    Optional<Setting> findByUrn(String urn);

    boolean existsByUkprn(String ukprn);

    List<Setting> findByOpenTrueOrderByName();

    @Query("select distinct s.locality from Setting s")
    List<String> localities();
}
