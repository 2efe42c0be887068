package dev.tributary.partners.api;

import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.rules.FileCompleteness;
import dev.tributary.partners.rules.FileItem;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** How good a partner's file is, for GraphQL. */
@Type("PartnerFile")
@Description("How good a partner's file (客户档案) is.")
public record PartnerFileView(
        @Ignore PartnerRecord partner, @Ignore Set<FileItem> items) {

    @NonNull
    @Description("0 to 100: the sum of what there is, each item with its weight. A partner begins to trade with 60.")
    public Integer getScore() {
        return FileCompleteness.score(items);
    }

    @NonNull
    @Description("What there is not, the weightiest first.")
    public List<@NonNull FileItem> getMissing() {
        return FileCompleteness.missing(items);
    }

    @NonNull
    @Description("When somebody last said that all of it is true.")
    public LocalDate getConfirmedOn() {
        return partner.confirmedOn();
    }

    @NonNull
    @Description(
            "When it is to be checked again: 6 months after confirmedOn for distributors and integrators, 12 for others.")
    public LocalDate getRefreshDueOn() {
        return partner.kind().refreshDueOn(partner.confirmedOn());
    }
}
