package dev.tributary.partners.duplicates;

import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.graphql.Description;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The kinds of things that a merger moves from one partner to another. */
@Description("A kind of record that moves when a partner is merged into another one.")
public enum Belonging {
    @Description("Orders with their lines and history.")
    ORDERS("sales_order"),
    @Description("Receipts.")
    RECEIPTS("receipt"),
    @Description("Allocations of receipts to orders.")
    ALLOCATIONS("allocation"),
    @Description(
            "Visits, planned and made. If one plan has both partners on the same day, one visit remains and the other one is cancelled.")
    VISITS("visit"),
    @Description("Addresses. An address that both partners have is recorded once; its duplicate is left behind.")
    ADDRESSES("partner_address"),
    @Description("Contacts.")
    CONTACTS("contact"),
    @Description("Exclusive rights.")
    EXCLUSIVE_RIGHTS("exclusive_right"),
    @Description(
            "Credit limits. If the surviving partner has any, the limits of the other one are left behind as its history.")
    CREDIT_LIMITS("credit_limit"),
    @Description(
            "Named account managers, from today on. On days on which the surviving partner has one of its own, that one remains.")
    OWNERS("partner_owner"),
    @Description("Contracts.")
    CONTRACTS("contract"),
    @Description(
            "Price lists for one partner. They never move: the surviving partner continues with its own prices. Enter a price for it if one of them should apply.")
    PRICE_LISTS("price_list"),
    @Description("Portal users.")
    PORTAL_USERS("partner_user"),
    @Description("Anything else.")
    OTHER("");

    private final String table;

    Belonging(String table) {
        this.table = table;
    }

    /** The numbers of rows by kind, from the numbers of rows by table. */
    static Map<Belonging, Integer> counted(JsonObject rows) {
        Map<Belonging, Integer> counts = new EnumMap<>(Belonging.class);
        rows.fieldNames().forEach(name -> counts.merge(of(name), rows.getInteger(name), Integer::sum));
        return counts;
    }

    private static Belonging of(String table) {
        return Arrays.stream(values())
                .filter(one -> one.table.equals(table))
                .findFirst()
                .orElse(OTHER);
    }
}
