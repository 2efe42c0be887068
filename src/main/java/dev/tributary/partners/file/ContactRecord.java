package dev.tributary.partners.file;

import dev.tributary.partners.rules.ContactRequest.KeyDate;
import dev.tributary.partners.rules.ContactRole;
import dev.tributary.partners.rules.Influence;
import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** A person whom we know at a partner. Callers who may not see channels and key dates get none. */
@Type("Contact")
@Description("A contact: a person at a partner.")
public record ContactRecord(
        UUID id,
        @Ignore UUID partnerId,
        @Description("The name.") String name,

        @Description("The job title, such as 采购经理.") @Nullable
        String title,

        @Description("The role of the contact in the partner's business with us.")
        ContactRole role,

        @Description("How much influence the contact has at the partner.")
        Influence influence,

        @Description("Ways to reach the contact. Empty for finance and auditors, who need no personal data.")
        List<ContactChannel> channels,

        @Description("The key dates. Empty for finance and auditors, who need no personal data.")
        List<KeyDate> keyDates)
        implements Node {}
