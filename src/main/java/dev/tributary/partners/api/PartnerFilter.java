package dev.tributary.partners.api;

import dev.tributary.partners.PartnerCriteria;
import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.partners.rules.KeyAccountClass;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which partners, for GraphQL. */
@Input("PartnerFilter")
@Description("Which partners; all that is given must hold, what is left out asks for any.")
public record PartnerFilter(
        @Nullable @Description("The code of a territory: partners in it or below, in the tree of today.")
        String territory,

        @Nullable @Description("Partners of this kind.") PartnerKind kind,
        @Nullable @Description("Partners in this status.") PartnerStatus status,

        @Nullable
        @Description(
                "What somebody types to find a partner: a part of its name, Chinese or English, or of its code, in any case and width; initials of its pinyin (szht: 深圳华腾); an English word with a typo, a Chinese one of three characters that sounds like it.")
        String search,

        @Nullable
        @Description(
                "True: partners that may be one company with another one, by any sign but SIMILAR_NAME; the work list of whoever cleans up.")
        Boolean likelyDuplicates,

        @Nullable
        @Description(
                "Partners of this class (二八原理) in the classified period that ended last; of several that did, in the longest. Partners know no classes.")
        KeyAccountClass keyAccountClass) {

    static PartnerCriteria criteria(@Nullable PartnerFilter filter) {
        return filter == null
                ? new PartnerCriteria(null, null, null, null, false, null)
                : new PartnerCriteria(
                        filter.territory,
                        filter.kind,
                        filter.status,
                        filter.search,
                        Boolean.TRUE.equals(filter.likelyDuplicates),
                        filter.keyAccountClass);
    }
}
