package org.sendcasework.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.springframework.data.domain.Persistable;

/**
 * What fair access is measured by for a setting: its Family Hub area, pupils, need index (0 to 100), whether it lies in
 * the area, and the sessions it may count on in a school year.
 */
@Entity
@Table(name = "eah_setting_profile")
public class SettingProfile implements Persistable<String> {

    @Id
    private String settingUrn;

    private String familyHub;
    private int pupils;
    private int needIndex;
    private boolean inArea;
    private int coreSessions;

    @Version
    private Integer version;

    protected SettingProfile() {}

    public SettingProfile(
            String settingUrn, String familyHub, int pupils, int needIndex, boolean inArea, int coreSessions) {
        this.settingUrn = settingUrn;
        update(familyHub, pupils, needIndex, inArea, coreSessions);
    }

    final void update(String hub, int children, int index, boolean inside, int core) {
        this.familyHub = hub;
        this.pupils = children;
        this.needIndex = index;
        this.inArea = inside;
        this.coreSessions = core;
    }

    /** The first day of the school year that a day lies in: 1 September. */
    static LocalDate schoolYearOf(LocalDate day) {
        LocalDate september = LocalDate.of(day.getYear(), 9, 1);
        return day.isBefore(september) ? september.minusYears(1) : september;
    }

    @Override
    public String getId() {
        return settingUrn;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    public String getFamilyHub() {
        return familyHub;
    }

    public int getPupils() {
        return pupils;
    }

    public int getNeedIndex() {
        return needIndex;
    }

    public boolean isInArea() {
        return inArea;
    }

    public int getCoreSessions() {
        return coreSessions;
    }
}
