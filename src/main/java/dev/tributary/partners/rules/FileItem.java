package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** An item of a complete partner file, with its weight; all weights sum to 100. */
@Description("An item of a complete partner file. The number is its weight; all weights sum to 100.")
public enum FileItem {
    @Description("A contact who is a decision maker: 20.")
    DECISION_MAKER(20),
    @Description("The registration number: 15.")
    REGISTRATION_NUMBER(15),
    @Description("A registered address: 15.")
    REGISTERED_ADDRESS(15),
    @Description("A delivery address: 10.")
    DELIVERY_ADDRESS(10),
    @Description("An invoice address: 10.")
    INVOICE_ADDRESS(10),
    @Description("A phone number or another channel of a contact: 10.")
    CHANNEL(10),
    @Description("A contact in finance: 5.")
    FINANCE(5),
    @Description("Coordinates of an address, for visits: 5.")
    COORDINATES(5),
    @Description("An English name: 5.")
    ENGLISH_NAME(5),
    @Description("A key date of a contact: 5.")
    KEY_DATE(5);

    /** The weight of the item. */
    final int weight;

    FileItem(int weight) {
        this.weight = weight;
    }
}
