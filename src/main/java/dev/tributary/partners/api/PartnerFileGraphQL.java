package dev.tributary.partners.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.file.AddressRecord;
import dev.tributary.partners.file.ContactRecord;
import dev.tributary.partners.file.PartnerFileReads;
import dev.tributary.partners.file.ReminderRecord;
import dev.tributary.partners.file.StepRecord;
import dev.tributary.partners.rules.FileItem;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import dev.tributary.territories.api.TerritoryNodes;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.SALES;

/** The contents of a partner's file, for GraphQL. */
@GraphQLApi
public class PartnerFileGraphQL {

    private final PartnerFileReads files;
    private final PartnerReads partners;
    private final EmployeeReads employees;
    private final TerritoryReads territories;
    private final Caller caller;

    PartnerFileGraphQL(
            PartnerFileReads files,
            PartnerReads partners,
            EmployeeReads employees,
            TerritoryReads territories,
            Caller caller) {
        this.files = files;
        this.partners = partners;
        this.employees = employees;
        this.territories = territories;
        this.caller = caller;
    }

    @Description("The addresses by kind, the main one of each kind first.")
    public Uni<List<AddressRecord>> addresses(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.addresses", "", partner.id(), ids -> files.addresses(scope, ids));
    }

    @Description(
            "The territory that covers the division of the address today, see territoryOfDivision. The partner may belong to another territory. Null if no territory covers it, or if the caller may not see that territory.")
    public Uni<@Nullable TerritoryRecord> territory(@Source AddressRecord address, Context context) {
        Scope scope = caller.scope();
        return Batches.one(
                context,
                "Address.territory",
                "",
                address.divisionCode(),
                divisions -> territories.ofDivisions(scope, divisions, scope.today()));
    }

    @Description(
            "The accounts that may sign in for the partner, by the `sub` of their tokens. Directors and auditors see all of them, partners see their own, others see none.")
    public Uni<List<String>> accounts(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.accounts", "", partner.id(), ids -> files.accounts(scope, ids));
    }

    @Description("The contacts in the sequence in which they were added.")
    public Uni<List<ContactRecord>> contacts(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.contacts", "", partner.id(), ids -> files.contacts(scope, ids));
    }

    @Description("The history of statuses, the oldest first. Empty for partners, who do not see our reasons.")
    public Uni<List<StepRecord>> history(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.history", "", partner.id(), ids -> files.history(scope, ids));
    }

    @Description("The completeness of the partner's file.")
    public Uni<PartnerFileView> file(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.<UUID, Set<FileItem>>one(
                        context, "Partner.file", "", partner.id(), ids -> files.items(scope, ids))
                .map(items -> new PartnerFileView(partner, items == null ? Set.of() : items));
    }

    @Description("The employee who did it. Null if it was no employee.")
    public Uni<@Nullable EmployeeRecord> by(@Source StepRecord step, Context context) {
        UUID employee = step.employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }

    @Query
    @Description(
            "The key dates of contacts between two dates, by date. Each key date appears once, with its first occurrence. Ask for at most a year.")
    @RolesAllowed(SALES)
    public Uni<Connection<ReminderRecord>> partnerKeyDates(
            @Description("The first business date.") LocalDate from,
            @Description("The last business date.") LocalDate to,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class, String.class);
        Scope scope = caller.scope();
        return files.keyDates(scope, from, to, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        reminder -> Cursor.at(reminder.on(), reminder.contact().id(), reminder.kind()),
                        () -> files.countKeyDates(scope, from, to)));
    }

    @Description("The partner of the contact.")
    public Uni<PartnerRecord> partner(@Source ReminderRecord reminder, Context context) {
        return PartnerNodes.partner(
                        context, partners, caller.scope(), reminder.contact().partnerId())
                .map(Objects::requireNonNull);
    }
}
