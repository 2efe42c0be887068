package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** The purpose of an address. */
@Description("The purpose of an address.")
public enum AddressKind {
    @Description("The registered address of the company (注册地址).")
    REGISTERED,
    @Description("The delivery address (收货地址).")
    DELIVERY,
    @Description("The invoice address (收票地址).")
    INVOICE
}
