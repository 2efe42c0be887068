package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.UUID;

/** A territory for GraphQL. */
@Type("Territory")
@Description("A sales territory (销售区域), in today's tree.")
public record TerritoryView(@Ignore TerritoryRecord territory) implements Node {

    /**
     * The territory with this id; null if the caller may not see it. All territories that a request asks for by id are
     * read together.
     */
    public static Uni<@Nullable TerritoryView> byId(Context context, TerritoryReads territories, Scope scope, UUID id) {
        return Batches.one(context, "Territory", "by id", id, ids -> territories.byId(scope, ids), TerritoryView::new);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Territory", territory.id());
    }

    @NonNull
    @Description("The code that people use for it; unique.")
    public String getCode() {
        return territory.code();
    }

    @NonNull
    @Description("The name.")
    public String getName() {
        return territory.name();
    }

    @NonNull
    @Description("Counts the changes. A mutation names the version that its caller saw.")
    public Integer getVersion() {
        return territory.version();
    }

    @NonNull
    @Description("The first business date on which the territory is open.")
    public LocalDate getOpenedOn() {
        return territory.openedOn();
    }

    @Nullable
    @Description(
            "The first business date on which the territory is closed; it may be in the future. Null if no closing is planned.")
    public LocalDate getClosedOn() {
        return territory.closedOn();
    }
}
