package org.sendcasework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A service of the partnership that is asked for advice as a team, never as one person. */
@Entity
public class PartnerService {

    @Id
    private UUID id;

    private String code;
    private String name;
    private String discipline;
    private String groupId;
    private String email;

    @Version
    private Integer version;

    protected PartnerService() {}

    public PartnerService(String code, String name, String discipline, String groupId, String email) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.name = name;
        this.discipline = discipline;
        this.groupId = groupId;
        this.email = email;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getDiscipline() {
        return discipline;
    }

    /** The group of users that sees this service's requests. */
    public String getGroupId() {
        return groupId;
    }

    public String getEmail() {
        return email;
    }
}
