package dev.tributary.contracts.rules;

import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** The terms of a contract. */
@Input("ContractTermsInput")
@Description("The complete terms of a contract.")
public record ContractTerms(
        @Description("The title of the contract.") String subject,

        @Description("The text of the contract, at most 20,000 characters.")
        String terms,

        @Description("The first business date on which it applies.")
        LocalDate from,

        @Description("The first business date on which it no longer applies.")
        LocalDate to,

        @Description("How many days before the end the renewal reminder is due, 0 to 365.")
        int renewalNoticeDays,

        @Nullable @Description("The rebate of a contract of kind VOLUME_REBATE. Omit it for other kinds.")
        Rebate rebate) {

    /** The title without blanks around it. */
    public ContractTerms {
        subject = TextKind.strip(subject);
    }

    /** The tiers of the rebate; none without one. */
    public List<RebateTier> tiers() {
        return rebate == null ? List.of() : rebate.tiers();
    }

    /** A rebate to agree on. */
    @Input("RebateInput")
    @Description("A rebate on cumulated volume.")
    public record Rebate(
            @Description("The volume to which a tier's rate applies.")
            RebateBasis basis,

            @Description("The tiers, the lowest first.") List<RebateTier> tiers) {}
}
