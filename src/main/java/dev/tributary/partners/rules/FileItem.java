package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** What a complete file has, each with its part of 100. */
@Description("What a complete file has. Each counts so much of 100.")
public enum FileItem {
    @Description("A contact who decides: 20.")
    DECISION_MAKER(20),
    @Description("The registration number: 15.")
    REGISTRATION_NUMBER(15),
    @Description("A registered address: 15.")
    REGISTERED_ADDRESS(15),
    @Description("A delivery address: 10.")
    DELIVERY_ADDRESS(10),
    @Description("An address for invoices: 10.")
    INVOICE_ADDRESS(10),
    @Description("A phone number or another way to reach a contact: 10.")
    CHANNEL(10),
    @Description("A contact who pays: 5.")
    FINANCE(5),
    @Description("Coordinates of an address, for visits: 5.")
    COORDINATES(5),
    @Description("A name in English: 5.")
    ENGLISH_NAME(5),
    @Description("A key date of a contact: 5.")
    KEY_DATE(5);

    /** How much it counts of 100. */
    final int weight;

    FileItem(int weight) {
        this.weight = weight;
    }
}
