package org.sendcasework.casefile;

/** To whom a notice is sent: the role, and the name as recorded. */
public record NoticeRecipient(RecipientRole role, String name) {

    /** What the family is called while the name of the parent or young person is not known. */
    static final String FAMILY_NAME = "The family";

    /** The integrated care board of the area. */
    public static NoticeRecipient integratedCareBoard() {
        return new NoticeRecipient(RecipientRole.ICB, "Integrated care board");
    }

    /** The officers who exercise the authority's social services functions. */
    public static NoticeRecipient socialServices() {
        return new NoticeRecipient(RecipientRole.SOCIAL_CARE, "Social services officers");
    }

    public static NoticeRecipient of(Setting setting) {
        return new NoticeRecipient(RecipientRole.SETTING, setting.getName());
    }
}
