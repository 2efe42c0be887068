package dev.tributary.partners.file;

import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.rules.AddressRequest;
import dev.tributary.partners.rules.CompanyRequest;
import dev.tributary.partners.rules.ContactRequest;
import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A prospect to record. */
@Input("PartnerEnterInput")
@Description("A prospect to record.")
public record EntryRequest(
        @Nullable @Description("The code that people will use for it. If omitted, the next free one, such as P0042.")
        String code,

        @Description("The registered name of the company.") String name,

        @Nullable @Description("The English name.") String englishName,

        @Description("The kind of partner.") PartnerKind kind,

        @Nullable @Description("The unified social credit code (统一社会信用代码). Its last character is a check digit.")
        String registrationNumber,

        @Nullable @Description("The address of its website, with http:// or https://, such as https://www.example.com.")
        String website,

        @Nullable
        @Description(
                "The code of the partner's territory, which the caller must be able to see. If omitted, the territory that covers the division of the address, see territoryOfDivision.")
        String territory,

        @Description("The currency of all orders and receipts of the partner. It never changes.")
        String currency,

        @Nullable
        @Description("The first address; it becomes the main one of its kind. If omitted, no address is known yet.")
        AddressRequest address,

        @Nullable @Description("The first contact. If omitted, no contact is known yet.")
        ContactRequest contact,

        @Nullable
        @Description(
                "True if the caller has checked the likely duplicates and this is another company; the system then remembers that they are different. If omitted, the mutation fails when there is a likely duplicate.")
        Boolean anotherCompany,

        @Description(
                "A key that the client chooses for each new prospect. The same key sent again returns the same answer and creates no second partner.")
        String idempotencyKey) {

    /** The names without blanks around them. */
    public EntryRequest {
        name = TextKind.strip(name);
        englishName = TextKind.stripIfGiven(englishName);
    }

    /** Whether to record it although a likely duplicate exists; false if omitted. */
    @Override
    public Boolean anotherCompany() {
        return Boolean.TRUE.equals(anotherCompany);
    }

    /** Its names and registration number. */
    CompanyRequest company() {
        return new CompanyRequest(name, englishName, registrationNumber, website);
    }
}
