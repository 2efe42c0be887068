package dev.tributary.platform.audit;

import dev.tributary.platform.graphql.GlobalId;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An entry of the audit trail for GraphQL. */
@Type("AuditEntry")
@Description("A change of a row in the database.")
public record AuditEntryView(@Ignore AuditRecord entry) {

    private static final JsonObject NOTHING = new JsonObject();

    @NonNull
    @Description("The time.")
    public OffsetDateTime getAt() {
        return entry.at();
    }

    @NonNull
    @Description(
            "The person or service that made the change: the `sub` of the token. For changes that were made directly in the database, the name of the database role.")
    public String getSubject() {
        return entry.subject();
    }

    @Nullable
    @Description(
            "The mutation or import that made the change, such as orderPlace or \"import partners\". Null for changes that were made directly in the database.")
    public String getOperation() {
        return entry.operation();
    }

    @NonNull
    @Description("The type of the object that the row belongs to.")
    public String getObjectType() {
        return entry.type();
    }

    @Id
    @NonNull
    @Description("The id of the object that the row belongs to. For an order line it is the id of the order.")
    public String getObjectId() {
        return GlobalId.of(entry.type(), entry.object());
    }

    @NonNull
    @Description("The part of the object: the table of the row, such as order_line.")
    public String getPart() {
        return entry.part();
    }

    @NonNull
    @Description("The kind of change.")
    public AuditAction getAction() {
        return entry.action();
    }

    @NonNull
    @Description("The changed values by column name. For created and deleted rows: all values.")
    public List<@NonNull AuditChange> getChanges() {
        JsonObject before = entry.before() == null ? NOTHING : entry.before();
        JsonObject after = entry.after() == null ? NOTHING : entry.after();
        Set<String> fields = new TreeSet<>(before.fieldNames());
        fields.addAll(after.fieldNames());
        return fields.stream()
                .map(field -> new AuditChange(field, before.getString(field), after.getString(field)))
                .toList();
    }
}
