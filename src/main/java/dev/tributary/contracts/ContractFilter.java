package dev.tributary.contracts;

import dev.tributary.contracts.rules.ContractKind;
import dev.tributary.contracts.rules.ContractStatus;
import dev.tributary.contracts.rules.ReviewRole;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A filter of contracts. A null field matches any. */
@Input("ContractFilter")
@Description("Filters contracts. A contract must match all fields that are given; omitted fields match everything.")
public record ContractFilter(
        @Nullable @Description("Contracts of this kind.") ContractKind kind,

        @Nullable @Description("Contracts with this status today.")
        ContractStatus status,

        @Nullable @Description("Contracts in review that still need the review of this role.")
        ReviewRole awaiting,

        @Nullable
        @Description(
                "Renewal reminders: contracts in force that no other contract follows and whose noticeOn is this day or earlier.")
        LocalDate noticeTo) {

    /** The filter that everything matches. */
    public static final ContractFilter ANY = new ContractFilter(null, null, null, null);
}
