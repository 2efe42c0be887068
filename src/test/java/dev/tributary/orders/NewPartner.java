package dev.tributary.orders;

import dev.tributary.platform.persistence.TestDatabase;

import java.util.UUID;

/** A partner of a test's own, in the territory of P0001, that has ordered nothing yet. */
public final class NewPartner {

    private NewPartner() {}

    /** Its code. */
    public static String code() {
        var code = "T-" + UUID.randomUUID();
        TestDatabase.change("""
                insert into partner (code, name, kind, status, territory_id, currency)
                select ?, '测试经销商', 'DISTRIBUTOR', 'ACTIVE', territory_id, 'CNY' from partner where code = 'P0001'""", code);
        return code;
    }
}
