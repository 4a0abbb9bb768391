package org.sendcasework.panel.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.sendcasework.panel.Attendance;
import org.sendcasework.panel.Profession;

/** What a member said about an item, and whether the member dissents from the decision. */
@Entity
public class MemberView {

    @Id
    private UUID id;

    private UUID itemId;
    private String userId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Profession profession;

    private String viewText;
    private boolean dissents;

    @Version
    private Integer version;

    protected MemberView() {}

    public MemberView(UUID itemId, Attendance who) {
        this.id = UUID.randomUUID();
        this.itemId = itemId;
        this.userId = who.getUserId();
        this.name = who.getName();
        this.profession = who.getProfession();
    }

    public void say(String text, boolean dissent) {
        this.viewText = text;
        this.dissents = dissent;
    }

    public UUID getItemId() {
        return itemId;
    }

    public String getUserId() {
        return userId;
    }

    public String getName() {
        return name;
    }

    public Profession getProfession() {
        return profession;
    }

    public String getViewText() {
        return viewText;
    }

    public boolean isDissents() {
        return dissents;
    }

    public Integer getVersion() {
        return version;
    }
}
