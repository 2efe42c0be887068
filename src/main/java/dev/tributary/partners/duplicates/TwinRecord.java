package dev.tributary.partners.duplicates;

import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.rules.TwinSign;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A likely duplicate of a partner.
 *
 * @param of the key of the partner
 * @param twin the duplicate; null if the caller may not see it
 */
@Type("LikelyDuplicate")
@Description("A likely duplicate: a partner that may be the same company as another partner.")
public record TwinRecord(
        @Ignore UUID of,

        @Description(
                "The likely duplicate. Null if it is in a territory that the caller may not see; a director can identify it.")
        @Name("partner")
        @Nullable
        PartnerRecord twin,

        @Description("The similarities between both files.") List<TwinSign> signs) {}
