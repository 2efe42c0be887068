package dev.tributary.partners.api;

import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.rules.CompanyRequest;
import dev.tributary.partners.rules.EntryRequest;
import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.shared.TextKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A prospect to enter, for GraphQL. */
@Input("PartnerEnterInput")
@Description("A prospect to enter.")
public record PartnerEnterInput(
        @Nullable @Description("The code that people will know it by; left out: the next one, such as P0042.")
        String code,

        @NonNull @Description("The company's name as it is registered.")
        String name,

        @Nullable @Description("Its name in English.") String englishName,

        @NonNull @Description("What kind of partner it is to be.")
        PartnerKind kind,

        @Nullable @Description("Its unified social credit code (统一社会信用代码); the last sign checks the others.")
        String registrationNumber,

        @Nullable
        @Description(
                "The code of the territory that it is in, one that the caller may see; left out: the one that covers the division of its address, see territoryOfDivision.")
        String territory,

        @NonNull @Description("The one currency of all its orders and receipts to come; it never changes.")
        CurrencyCode currency,

        @Nullable @Description("Its first address, the main one of its kind; left out: none is known yet.")
        AddressInput address,

        @Nullable @Description("The first of its people whom we know; left out: nobody yet.")
        ContactInput contact,

        @Nullable
        @Description(
                "True: the caller has looked at the likely duplicates, and it is another company; then it is remembered that they are two. Left out: a likely duplicate is told, and nobody entered.")
        Boolean anotherCompany,

        @NonNull
        @Description(
                "Chosen by the client, anew for each prospect; the same key sent again gives the same answer and no second partner.")
        String idempotencyKey) {

    EntryRequest request() {
        return new EntryRequest(
                code,
                new CompanyRequest(TextKind.strip(name), TextKind.stripIfGiven(englishName), registrationNumber),
                kind.name(),
                territory,
                currency.code(),
                address == null ? null : address.request(),
                contact == null ? null : contact.request(),
                Boolean.TRUE.equals(anotherCompany));
    }
}
