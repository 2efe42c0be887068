package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** What an address is for. */
@Description("What an address is for.")
public enum AddressKind {
    @Description("Where the company is registered (注册地址).")
    REGISTERED,
    @Description("Where goods go (收货地址).")
    DELIVERY,
    @Description("Where invoices go (收票地址).")
    INVOICE
}
