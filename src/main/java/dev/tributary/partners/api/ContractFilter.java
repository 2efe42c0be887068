package dev.tributary.partners.api;

import dev.tributary.partners.ContractCriteria;
import dev.tributary.partners.rules.ContractKind;
import dev.tributary.partners.rules.ContractStatus;
import dev.tributary.partners.rules.ReviewRole;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** Which contracts, for GraphQL. */
@Input("ContractFilter")
@Description("Which contracts; all that is given must hold, what is left out asks for any.")
public record ContractFilter(
        @Nullable @Description("Contracts of this kind.") ContractKind kind,

        @Nullable @Description("Contracts that stand here today.")
        ContractStatus status,

        @Nullable @Description("Contracts in review that lack the word of this role.")
        ReviewRole awaiting,

        @Nullable
        @Description(
                "Reminders: contracts in force that nothing follows yet, and whose notice (noticeOn) is due on this day or was before.")
        LocalDate noticeTo) {

    static ContractCriteria criteria(@Nullable ContractFilter filter) {
        return filter == null
                ? new ContractCriteria(null, null, null, null)
                : new ContractCriteria(filter.kind, filter.status, filter.awaiting, filter.noticeTo);
    }
}
