package dev.tributary.platform.audit;

import dev.tributary.platform.graphql.GlobalId;
import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * An entry of the audit trail: one row that was inserted, updated or deleted.
 *
 * @param subject the {@code sub} of the person who did it
 * @param operation the mutation or import that did it; null for a change made past the service
 * @param type the type of the object that the row belongs to, as GraphQL calls it
 * @param part the table of the row
 * @param before the old values, of an update the changed ones only; null for an inserted row
 * @param after the new values, of an update the changed ones only; null for a deleted row
 */
@Type("AuditEntry")
@Description("A change of a row in the database.")
public record AuditRecord(
        @Ignore UUID id,
        @Description("The time.") OffsetDateTime at,

        @Description(
                "The person or service that made the change: the `sub` of the token. For changes that were made directly in the database, the name of the database role.")
        String subject,

        @Description(
                "The mutation or import that made the change, such as orderPlace or \"import partners\". Null for changes that were made directly in the database.")
        @Nullable
        String operation,

        @Description("The type of the object that the row belongs to.") @Name("objectType")
        String type,

        @Ignore UUID object,

        @Description("The part of the object: the table of the row, such as order_line.")
        String part,

        @Description("The kind of change.") AuditAction action,
        @Ignore @Nullable JsonObject before,
        @Ignore @Nullable JsonObject after) {

    private static final JsonObject NOTHING = new JsonObject();

    @Id
    @Description("The id of the object that the row belongs to. For an order line it is the id of the order.")
    public String getObjectId() {
        return GlobalId.of(type, object);
    }

    @Description("The changed values by column name. For created and deleted rows: all values.")
    public List<AuditChange> getChanges() {
        JsonObject old = before == null ? NOTHING : before;
        JsonObject present = after == null ? NOTHING : after;
        Set<String> fields = new TreeSet<>(old.fieldNames());
        fields.addAll(present.fieldNames());
        return fields.stream()
                .map(field -> new AuditChange(field, old.getString(field), present.getString(field)))
                .toList();
    }
}
