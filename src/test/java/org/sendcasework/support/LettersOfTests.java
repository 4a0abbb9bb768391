package org.sendcasework.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom letters name in tests. They are put into the table itself, since not every test has a register of mediators. */
public final class LettersOfTests {

    private LettersOfTests() {}

    /** Enters each contact that is not there yet. */
    public static void enterContacts(JdbcClient database) {
        enter(database, "AUTHORITY", "Ambershire Council", "County Hall, Amberton", "01632 960102");
        enter(database, "MEDIATION_ADVISER", "Harbour Mediation", null, "01632 960100");
        enter(database, "DISAGREEMENT_RESOLUTION", "Ambershire Disagreement Resolution", null, "01632 960103");
        enter(database, "INFORMATION_AND_ADVICE", "Ambershire SENDIASS", null, "01632 960101");
        enter(database, "LOCAL_OFFER", "Ambershire Local Offer", null, "01632 960104");
    }

    private static void enter(JdbcClient database, String kind, String name, String address, String phone) {
        database.sql(
                        """
                        insert into letter_contact (id, kind, name, address, phone, recorded_by, recorded_at)
                        select gen_random_uuid(), :kind, :name, :address, :phone, 'test', '2014-09-01T00:00:00Z'
                        where not exists (select from letter_contact where kind = :kind)""")
                .param("kind", kind)
                .param("name", name)
                .param("address", address)
                .param("phone", phone)
                .update();
    }
}
