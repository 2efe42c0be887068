package dev.tributary.platform.graphql;

import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** The page info of a page; PagingTest asks the server for pages. */
class ConnectionTest {

    private final AtomicInteger counts = new AtomicInteger();

    @Test
    void entriesAreCountedOnlyWhenTheTotalIsRead() {
        var page = page(List.of("a", "b"), true, null);
        assertThat(page.getNodes()).containsExactly("A", "B");
        assertThat(page.getEdges()).hasSize(2);
        assertThat(counts).hasValue(0);

        assertThat(page.getTotalCount().await().indefinitely()).isEqualTo(7);
        assertThat(counts).hasValue(1);
    }

    @Test
    void pageInfoNamesTheCursorsOfTheFirstAndLastEntry() {
        var info = page(List.of("a", "b", "c"), true, null).getPageInfo();

        assertThat(info)
                .isEqualTo(new PageInfo(
                        true, false, Cursor.at("a").toString(), Cursor.at("c").toString()));
    }

    @Test
    void emptyLaterPageHasAPreviousPageAndNoCursors() {
        var info = page(List.of(), false, Cursor.at("c")).getPageInfo();

        assertThat(info).isEqualTo(new PageInfo(false, true, null, null));
    }

    private Connection<String> page(List<String> rows, boolean more, @Nullable Cursor after) {
        return new Connection<>(new Slice<>(rows, more), after, String::toUpperCase, Cursor::at, () -> {
            counts.incrementAndGet();
            return Uni.createFrom().item(7);
        });
    }
}
