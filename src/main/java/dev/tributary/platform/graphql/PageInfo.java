package dev.tributary.platform.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** The page information of a connection, as Relay specifies. */
@Description("The position of a page in its list.")
public record PageInfo(
        @Description("Whether there are entries after this page.")
        boolean hasNextPage,

        @Description("Whether there are entries before this page.")
        boolean hasPreviousPage,

        @Nullable @Description("The cursor of the first entry of the page. Null if the page is empty.")
        String startCursor,

        @Nullable
        @Description(
                "The cursor of the last entry of the page. Pass it as `after` to get the next page. Null if the page is empty.")
        String endCursor) {}
