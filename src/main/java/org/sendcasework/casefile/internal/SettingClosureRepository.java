package org.sendcasework.casefile.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingClosure;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface SettingClosureRepository extends JpaRepository<SettingClosure, UUID> {

    List<SettingClosure> findBySettingOrderByClosedFrom(Setting setting);

    @Query("select c from SettingClosure c where c.setting = :setting and c.closedFrom <= :begunBy"
            + " and c.reopensOn > :day order by c.closedFrom")
    List<SettingClosure> around(Setting setting, LocalDate day, LocalDate begunBy);

    @Query(
            value = "select c from SettingClosure c join fetch c.setting s where c.reopensOn > :from"
                    + " and (s.urn = :words or lower(s.name) like concat('%', :words, '%'))",
            countQuery = "select count(c) from SettingClosure c where c.reopensOn > :from"
                    + " and (c.setting.urn = :words or lower(c.setting.name) like concat('%', :words, '%'))")
    Page<SettingClosure> search(String words, LocalDate from, Pageable page);
}
