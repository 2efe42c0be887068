package dev.tributary.partners.api;

import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.rules.FileCompleteness;
import dev.tributary.partners.rules.FileItem;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The completeness of a partner's file, for GraphQL. */
@Type("PartnerFile")
@Description("The completeness of a partner's file (客户档案).")
public record PartnerFileView(
        @Ignore PartnerRecord partner, @Ignore Set<FileItem> items) {

    @Description(
            "The score from 0 to 100: the sum of the weights of all items that the file has. A partner needs 60 to be activated.")
    public Integer getScore() {
        return FileCompleteness.score(items);
    }

    @Description("The missing items, the highest weight first.")
    public List<FileItem> getMissing() {
        return FileCompleteness.missing(items);
    }

    @Description("The date on which somebody last confirmed that the file is correct.")
    public LocalDate getConfirmedOn() {
        return partner.confirmedOn();
    }

    @Description(
            "The date on which the file has to be checked again: 6 months after confirmedOn for distributors and integrators, 12 months for others.")
    public LocalDate getRefreshDueOn() {
        return partner.kind().refreshDueOn(partner.confirmedOn());
    }
}
