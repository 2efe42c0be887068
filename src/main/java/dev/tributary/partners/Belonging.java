package dev.tributary.partners;

import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.graphql.Description;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The kinds of things that a merger moves from one partner to another. */
@Description("What a partner has that goes over when it is merged into another one.")
public enum Belonging {
    @Description("Orders, each with its lines and its history.")
    ORDERS("sales_order"),
    @Description("Receipts.")
    RECEIPTS("receipt"),
    @Description("Parts of receipts that were allocated to orders.")
    ALLOCATIONS("allocation"),
    @Description(
            "Visits, planned and done; one planned for both in one plan on one day is made once, and the other one's is cancelled.")
    VISITS("visit"),
    @Description("Addresses; one that both have is kept once, and the other one's is left behind.")
    ADDRESSES("partner_address"),
    @Description("Contacts.")
    CONTACTS("contact"),
    @Description("Exclusive rights.")
    EXCLUSIVE_RIGHTS("exclusive_right"),
    @Description("Credit limits; where the survivor has any, those of the other one are left behind as its history.")
    CREDIT_LIMITS("credit_limit"),
    @Description(
            "Employees who are named for it, from today on; on days on which somebody is named for the survivor, that one stays.")
    OWNERS("partner_owner"),
    @Description("Contracts.")
    CONTRACTS("contract"),
    @Description(
            "Price lists for the partner alone. They never go over: the survivor goes on with its own prices, and a price that is to hold for it must be entered for it.")
    PRICE_LISTS("price_list"),
    @Description("Users of the portal.")
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
