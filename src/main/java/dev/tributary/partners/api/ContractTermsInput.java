package dev.tributary.partners.api;

import dev.tributary.partners.rules.ContractTerms;
import dev.tributary.shared.TextKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** A contract's terms, for GraphQL. */
@Input("ContractTermsInput")
@Description("What is agreed on, all of it.")
public record ContractTermsInput(
        @NonNull @Description("What the contract is called.")
        String subject,

        @NonNull @Description("What it says, at most 20,000 characters.")
        String terms,

        @NonNull @Description("Its first business date.") LocalDate from,

        @NonNull @Description("The first business date without it.")
        LocalDate to,

        @NonNull @Description("How many days before its end somebody is to think of what comes after it, 0 to 365.")
        Integer renewalNoticeDays,

        @Nullable @Description("The rebate, of a contract of the kind VOLUME_REBATE; left out for any other.")
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
