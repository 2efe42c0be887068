package dev.tributary.platform.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The filter of the audit trail. A null field matches any. */
@Input("AuditFilter")
@Description(
        "Filters entries of the audit trail. An entry must match all fields that are given; omitted fields match everything.")
public record AuditFilter(
        @Nullable
        @Id
        @Description("Entries of the object with this id and of its parts, such as the lines of an order.")
        String objectId,

        @Nullable @Description("Entries of objects of this type, such as Partner.")
        String objectType,

        @Nullable @Description("Entries of changes that the person or service with this `sub` made.")
        String subject,

        @Nullable
        @Description("Entries of this mutation, such as orderPlace, or of this import, such as \"import partners\".")
        String operation,

        @Nullable @Description("Entries of this business date or later.")
        LocalDate changedFrom,

        @Nullable @Description("Entries of this business date or earlier.")
        LocalDate changedTo) {

    /** The filter that everything matches. */
    public static final AuditFilter ANY = new AuditFilter(null, null, null, null, null, null);
}
