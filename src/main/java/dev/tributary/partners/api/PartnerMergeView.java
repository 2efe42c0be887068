package dev.tributary.partners.api;

import dev.tributary.partners.MergeRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;
import java.util.List;

/** A merger of two partners for GraphQL. */
@Type("PartnerMerge")
@Description("A merger of two partners (合并).")
public record PartnerMergeView(@Ignore MergeRecord merge) {

    @NonNull
    @Description("How it was known that both are one company.")
    public String getReason() {
        return merge.reason();
    }

    @NonNull
    @Description("The records that moved.")
    public List<@NonNull BelongingCount> getMoved() {
        return BelongingCount.of(merge.moved());
    }

    @NonNull
    @Description("The records that were left behind and no longer count; for price lists, those that had not ended.")
    public List<@NonNull BelongingCount> getLeftBehind() {
        return BelongingCount.of(merge.leftBehind());
    }

    @NonNull
    @Description("The time.")
    public OffsetDateTime getAt() {
        return merge.at();
    }
}
