package dev.tributary.contracts.api;

import dev.tributary.contracts.rules.ContractTerms;
import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A contract's terms, for GraphQL. */
@Input("ContractTermsInput")
@Description("The complete terms of a contract.")
public record ContractTermsInput(
        @Description("The title of the contract.") String subject,

        @Description("The text of the contract, at most 20,000 characters.")
        String terms,

        @Description("The first business date on which it applies.")
        LocalDate from,

        @Description("The first business date on which it no longer applies.")
        LocalDate to,

        @Description("How many days before the end the renewal reminder is due, 0 to 365.")
        Integer renewalNoticeDays,

        @Nullable @Description("The rebate of a contract of kind VOLUME_REBATE. Omit it for other kinds.")
        RebateInput rebate) {

    ContractTerms agreed() {
        return new ContractTerms(
                TextKind.strip(subject),
                terms,
                from,
                to,
                renewalNoticeDays,
                rebate == null ? null : rebate.basis(),
                rebate == null
                        ? List.of()
                        : rebate.tiers().stream().map(RebateTierInput::tier).toList());
    }
}
