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
@Description("A row that somebody made, changed or took away.")
public record AuditEntryView(@Ignore AuditRecord entry) {

    private static final JsonObject NOTHING = new JsonObject();

    @NonNull
    @Description("When.")
    public OffsetDateTime getAt() {
        return entry.at();
    }

    @NonNull
    @Description("Who: the sub of their token; the name of a database role for what came past the service.")
    public String getSubject() {
        return entry.subject();
    }

    @Nullable
    @Description(
            "Which mutation or import did it, such as orderPlace or \"import partners\"; null for what came past the service.")
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
    @Description("The id of the object that the row belongs to: of an order's line, the order's.")
    public String getObjectId() {
        return GlobalId.of(entry.type(), entry.object());
    }

    @NonNull
    @Description("Which part of the object it is: the row's table, such as order_line.")
    public String getPart() {
        return entry.part();
    }

    @NonNull
    @Description("What happened to it.")
    public AuditAction getAction() {
        return entry.action();
    }

    @NonNull
    @Description("The values that changed, by name: of a row that was made or taken away, all that it had.")
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
