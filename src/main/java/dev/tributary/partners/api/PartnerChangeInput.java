package dev.tributary.partners.api;

import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.rules.CompanyRequest;
import dev.tributary.shared.TextKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The head of a partner's file as it is to be, for GraphQL. */
@Input("PartnerChangeInput")
@Description("The head of a partner's file as it is to be, all of it.")
public record PartnerChangeInput(
        @NonNull @Description("The partner's version that the caller saw.")
        Integer version,

        @NonNull @Description("The company's name as it is registered.")
        String name,

        @Nullable @Description("Its name in English; left out: none.")
        String englishName,

        @NonNull @Description("What kind of partner it is.") PartnerKind kind,

        @Nullable @Description("Its unified social credit code (统一社会信用代码); left out: none.")
        String registrationNumber) {

    CompanyRequest company() {
        return new CompanyRequest(TextKind.strip(name), TextKind.stripIfGiven(englishName), registrationNumber);
    }
}
