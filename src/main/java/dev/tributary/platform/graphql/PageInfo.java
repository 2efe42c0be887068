package dev.tributary.platform.graphql;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** The page information of a connection, as Relay specifies. */
@Description("Where a page lies in its list.")
public record PageInfo(
        @Description("Whether more follows after this page.")
        boolean hasNextPage,

        @Description("Whether something lies before this page.")
        boolean hasPreviousPage,

        @Nullable @Description("The cursor of the page's first entry; null if the page is empty.")
        String startCursor,

        @Nullable
        @Description(
                "The cursor of the page's last entry; pass it as after to get the next page. Null if the page is empty.")
        String endCursor) {}
