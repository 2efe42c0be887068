package dev.tributary.contracts.api;

import dev.tributary.contracts.ContractChanges;
import dev.tributary.contracts.ContractDrafting;
import dev.tributary.contracts.ContractFilter;
import dev.tributary.contracts.ContractReads;
import dev.tributary.contracts.ContractRecord;
import dev.tributary.contracts.ContractVersion;
import dev.tributary.contracts.ReviewRecord;
import dev.tributary.contracts.rules.ContractDraftRequest;
import dev.tributary.contracts.rules.ContractErrorCode;
import dev.tributary.contracts.rules.ContractTerms;
import dev.tributary.contracts.rules.ReviewRole;
import dev.tributary.contracts.rules.ReviewVerdict;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.api.PartnerNodes;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.TextKind;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.api.TerritoryNodes;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EMPLOYEES;
import static dev.tributary.platform.security.RealmRole.FINANCE;
import static dev.tributary.platform.security.RealmRole.MANAGERS;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES;
import static dev.tributary.platform.security.RealmRole.SALES_DESK;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Contracts for GraphQL. */
@GraphQLApi
public class ContractGraphQL {

    private final ContractDrafting drafting;
    private final ContractChanges changes;
    private final ContractReads contracts;
    private final PartnerReads partners;
    private final EmployeeReads employees;
    private final Caller caller;

    ContractGraphQL(
            ContractDrafting drafting,
            ContractChanges changes,
            ContractReads contracts,
            PartnerReads partners,
            EmployeeReads employees,
            Caller caller) {
        this.drafting = drafting;
        this.changes = changes;
        this.contracts = contracts;
        this.partners = partners;
        this.employees = employees;
        this.caller = caller;
    }

    @Query
    @Description("The contracts that the caller may see, the earliest end first.")
    @RolesAllowed(EMPLOYEES)
    public Uni<Connection<ContractRecord>> contracts(
            @Nullable @Description("Filters the contracts. If omitted, all are returned.") ContractFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class);
        ContractFilter wanted = filter == null ? ContractFilter.ANY : filter;
        Scope scope = caller.scope();
        return contracts
                .page(scope, wanted, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        contract -> Cursor.at(contract.to(), contract.id()),
                        () -> contracts.count(scope, wanted)));
    }

    @Description("The contracts of the partner, the newest first. Partners see only signed contracts.")
    public Uni<List<ContractRecord>> contracts(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.contracts", "", partner.id(), ids -> contracts.ofPartners(scope, ids));
    }

    @Description("The partner. Null if the caller may not see it.")
    public Uni<@Nullable PartnerRecord> partner(@Source ContractRecord contract, Context context) {
        return PartnerNodes.partner(context, partners, caller.scope(), contract.partnerId());
    }

    @Description("The contract that this one changes or renews. Null for a first contract.")
    public Uni<@Nullable ContractRecord> follows(@Source ContractRecord contract, Context context) {
        Scope scope = caller.scope();
        UUID before = contract.followsId();
        return before == null
                ? Uni.createFrom().nullItem()
                : Batches.one(context, "Contract", "by id", before, ids -> contracts.byId(scope, ids));
    }

    @Description("The reviews, the oldest first. Empty for partners.")
    public Uni<List<ReviewRecord>> reviews(@Source ContractRecord contract, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Contract.reviews", "", contract.id(), ids -> contracts.reviews(scope, ids));
    }

    @Description("The reviewer. Null if it was no employee.")
    public Uni<@Nullable EmployeeRecord> by(@Source ReviewRecord review, Context context) {
        UUID employee = review.employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }

    @Mutation
    @Description("Drafts a contract with a partner.")
    @RolesAllowed(SALES)
    public Uni<Payload<ContractRecord, ContractErrorCode>> contractDraft(
            @Description("The contract to draft.") ContractDraftRequest input) {
        return payload(drafting.draft(caller.scope(), input));
    }

    @Mutation
    @Description("Changes a draft.")
    @RolesAllowed(SALES)
    public Uni<Payload<ContractRecord, ContractErrorCode>> contractChange(
            @IdOf("Contract") @Description("The id of the contract.") UUID id,
            @Description("The new text of the draft.") ContractChangeInput input) {
        return payload(changes.agree(caller.scope(), seen(id, input.version()), input.terms()));
    }

    @Mutation
    @Description("Submits a draft for review (合同会审): DRAFT → IN_REVIEW.")
    @RolesAllowed(SALES)
    public Uni<Payload<ContractRecord, ContractErrorCode>> contractSubmit(
            @IdOf("Contract") @Description("The id of the contract.") UUID id,
            @Description("The version of the draft that the caller saw.") ContractSubmitInput input) {
        return payload(changes.submit(caller.scope(), seen(id, input.version())));
    }

    @Mutation
    @Description(
            "Records the review by the caller, for the caller's role. Nobody may review a contract that they drafted. When all required roles have approved, the contract gets status APPROVED. When one of them rejects, it gets status DRAFT again.")
    @RolesAllowed({MANAGERS, FINANCE})
    public Uni<Payload<ContractRecord, ContractErrorCode>> contractReview(
            @IdOf("Contract") @Description("The id of the contract.") UUID id,
            @Description("The verdict.") ContractReviewInput input) {
        return payload(
                changes.review(caller.scope(), seen(id, input.version()), role(), input.verdict(), input.remark()));
    }

    @Mutation
    @Description("Records that both parties have signed: APPROVED → SIGNED. From then on the contract never changes.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<ContractRecord, ContractErrorCode>> contractSign(
            @IdOf("Contract") @Description("The id of the contract.") UUID id,
            @Description("The date and the signatories.") ContractSignInput input) {
        return payload(changes.sign(
                caller.scope(),
                seen(id, input.version()),
                input.on(),
                TextKind.strip(input.forUs()),
                TextKind.strip(input.forPartner())));
    }

    @Mutation
    @Description("Ends a signed contract earlier than agreed.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER})
    public Uni<Payload<ContractRecord, ContractErrorCode>> contractEnd(
            @IdOf("Contract") @Description("The id of the contract.") UUID id,
            @Description("The date and the reason.") ContractEndInput input) {
        return payload(changes.end(caller.scope(), seen(id, input.version()), input.on(), input.reason()));
    }

    @Mutation
    @Description(
            "Withdraws a contract that is not signed: DRAFT, IN_REVIEW or APPROVED → WITHDRAWN. It will not be signed any more.")
    @RolesAllowed(SALES)
    public Uni<Payload<ContractRecord, ContractErrorCode>> contractWithdraw(
            @IdOf("Contract") @Description("The id of the contract.") UUID id,
            @Description("The version that the caller saw, and the reason.") ContractWithdrawInput input) {
        return payload(changes.withdraw(caller.scope(), seen(id, input.version()), input.reason()));
    }

    /**
     * The role in which the caller reviews: of the caller's roles that may review, the one with the widest access, as
     * the database does.
     */
    private ReviewRole role() {
        Set<String> roles = caller.roles();
        if (roles.contains(SALES_DIRECTOR)) {
            return ReviewRole.DIRECTOR;
        }
        return roles.contains(FINANCE) ? ReviewRole.FINANCE : ReviewRole.MANAGER;
    }

    private static ContractVersion seen(UUID id, int version) {
        return new ContractVersion(id, version);
    }

    private Uni<Payload<ContractRecord, ContractErrorCode>> payload(Uni<Outcome<UUID, ContractErrorCode>> work) {
        return Payload.ofMany(work, caller, contracts::byId);
    }

    @Input("ContractChangeInput")
    @Description("The new text of a draft.")
    public record ContractChangeInput(
            @Description("The version of the contract that the caller saw.")
            Integer version,

            @Description("The complete terms of a contract.")
            ContractTerms terms) {}

    @Input("ContractSubmitInput")
    @Description("A draft to submit for review.")
    public record ContractSubmitInput(
            @Description("The version of the contract that the caller saw.")
            Integer version) {}

    @Input("ContractReviewInput")
    @Description("The verdict of a reviewer on a contract.")
    public record ContractReviewInput(
            @Description("The version of the contract that the caller saw.")
            Integer version,

            @Description("Whether the contract may be signed.")
            ReviewVerdict verdict,

            @Nullable @Description("The reviewer's remark. For a rejection it gives the reason.")
            String remark) {}

    @Input("ContractSignInput")
    @Description("The signing of a contract by both parties.")
    public record ContractSignInput(
            @Description("The version of the contract that the caller saw.")
            Integer version,

            @Description("The business date of the signature; today or earlier.")
            LocalDate on,

            @Description("The person who signed for us.") String forUs,

            @Description("The person who signed for the partner.")
            String forPartner) {}

    @Input("ContractEndInput")
    @Description("The earlier end of a signed contract.")
    public record ContractEndInput(
            @Description("The version of the contract that the caller saw.")
            Integer version,

            @Description("The first business date on which it no longer applies; today or later.")
            LocalDate on,

            @Description("The reason, for later reference.") String reason) {}

    @Input("ContractWithdrawInput")
    @Description("A contract to withdraw.")
    public record ContractWithdrawInput(
            @Description("The version of the contract that the caller saw.")
            Integer version,

            @Description("The reason, for later reference.") String reason) {}
}
