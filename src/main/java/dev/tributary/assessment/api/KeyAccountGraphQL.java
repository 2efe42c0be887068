package dev.tributary.assessment.api;

import dev.tributary.assessment.KeyAccountClassification;
import dev.tributary.assessment.KeyAccountPeriodRecord;
import dev.tributary.assessment.KeyAccountReads;
import dev.tributary.assessment.KeyAccountRecord;
import dev.tributary.assessment.rules.KeyAccountErrorCode;
import dev.tributary.partners.KeyAccountClass;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.api.PartnerNodes;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.graphql.PeriodText;
import dev.tributary.platform.graphql.WireName;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
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

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EMPLOYEES;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Key accounts for GraphQL. */
@GraphQLApi
public class KeyAccountGraphQL {

    private final KeyAccountClassification classification;
    private final KeyAccountReads accounts;
    private final PartnerReads partners;
    private final EmployeeReads employees;
    private final Caller caller;

    KeyAccountGraphQL(
            KeyAccountClassification classification,
            KeyAccountReads accounts,
            PartnerReads partners,
            EmployeeReads employees,
            Caller caller) {
        this.classification = classification;
        this.accounts = accounts;
        this.partners = partners;
        this.employees = employees;
        this.caller = caller;
    }

    @Query
    @Description(
            "The classified partners of a period that the caller may see, the largest first. Empty if the period has not been classified.")
    @RolesAllowed(EMPLOYEES)
    public Uni<KeyAccountConnection> keyAccounts(
            @Description("A month, quarter or year.") PeriodText period,
            @Nullable @Description("Partners of this class. If omitted, of all classes.") KeyAccountClass accountClass,
            @DefaultValue("20") int first,
            @Nullable String after) {
        Scope scope = caller.scope();
        PageRequest page = PageRequest.of(first, after, BigDecimal.class);
        return accounts.period(scope, period.stringValueForSerialization())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(KeyAccountConnection.ofNoPeriod())
                        : accounts.page(scope, found.get().id(), accountClass, page.first(), page.after())
                                .map(slice -> new KeyAccountConnection(
                                        found.get(),
                                        slice,
                                        page.after(),
                                        () -> accounts.count(scope, found.get().id(), accountClass))));
    }

    @Description(
            "The classifications of the partner by its share of sales, the latest period first. Empty if it was never classified, and for partners.")
    public Uni<List<KeyAccountRecord>> keyAccounts(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.keyAccounts", "", partner.id(), ids -> accounts.ofPartners(scope, ids));
    }

    @Description("The partner. Null if the caller may not see it.")
    public Uni<@Nullable PartnerRecord> partner(@Source KeyAccountRecord account, Context context) {
        return PartnerNodes.partner(context, partners, caller.scope(), account.partnerId());
    }

    @Description("The employee who classified last. Null if it was no employee.")
    public Uni<@Nullable EmployeeRecord> by(@Source KeyAccountPeriodRecord period, Context context) {
        UUID employee = period.employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }

    @Mutation
    @Description(
            "Classifies partners by their sales in a period (二八原理), in the company's currency. Repeating it without new sales gives the same classes.")
    @RolesAllowed(SALES_DIRECTOR)
    @WireName(value = "KeyAccount", object = "classified")
    public Uni<Payload<KeyAccountPeriodRecord, KeyAccountErrorCode>> keyAccountClassify(
            @Description("The period.") KeyAccountClassifyInput input) {
        return Payload.of(
                classification.classify(caller.scope(), input.period().period(), input.idempotencyKey()),
                caller,
                accounts::period);
    }

    @Input("KeyAccountClassifyInput")
    @Description("The period whose partners are classified.")
    public record KeyAccountClassifyInput(
            @Description("A month, quarter or year that has already begun.")
            PeriodText period,

            @Description(
                    "A key that the client chooses for each new classification. The same key sent again returns the same answer and does not count later sales.")
            String idempotencyKey) {}
}
