package dev.tributary.partners;

import dev.tributary.partners.KeyAccountClass;
import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.PartnerStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A filter of partners. A null field matches any. */
@Input("PartnerFilter")
@Description("Filters partners. A partner must match all fields that are given; omitted fields match everything.")
public record PartnerFilter(
        @Nullable @Description("The code of a territory. Matches partners in it or below it, in today's tree.")
        String territory,

        @Nullable @Description("Partners of this kind.") PartnerKind kind,
        @Nullable @Description("Partners with this status.") PartnerStatus status,

        @Nullable
        @Description(
                "A search text: a part of the Chinese or English name or of the code, in upper or lower case, full width or half width; pinyin initials (szht: 深圳华腾); an English word with a typo; or a Chinese word of three characters that sounds alike.")
        String search,

        @Nullable
        @Description(
                "True: partners that have a likely duplicate by any sign but SIMILAR_NAME. This is the work list for cleaning up duplicates.")
        Boolean likelyDuplicates,

        @Nullable
        @Description(
                "Partners of this class (二八原理) in the latest classified period. If several periods ended on the same day, the longest one is used. Partners do not see classes.")
        KeyAccountClass keyAccountClass) {

    /** The filter that everything matches. */
    public static final PartnerFilter ANY = new PartnerFilter(null, null, null, null, null, null);
}
