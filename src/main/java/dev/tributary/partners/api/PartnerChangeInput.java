package dev.tributary.partners.api;

import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.rules.CompanyRequest;
import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** The new names, kind and registration number of a partner, for GraphQL. */
@Input("PartnerChangeInput")
@Description("The complete new names, kind and registration number of a partner.")
public record PartnerChangeInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Description("The registered name of the company.") String name,

        @Nullable @Description("The English name. If omitted, there is none.")
        String englishName,

        @Description("The kind of partner.") PartnerKind kind,

        @Nullable @Description("The unified social credit code (统一社会信用代码). If omitted, there is none.")
        String registrationNumber,

        @Nullable @Description("The address of its website, with http:// or https://. If omitted, there is none.")
        String website) {

    CompanyRequest company() {
        return new CompanyRequest(
                TextKind.strip(name), TextKind.stripIfGiven(englishName), registrationNumber, website);
    }
}
