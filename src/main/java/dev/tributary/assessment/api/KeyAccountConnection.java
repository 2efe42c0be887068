package dev.tributary.assessment.api;

import dev.tributary.assessment.KeyAccountPeriodRecord;
import dev.tributary.assessment.KeyAccountRecord;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** A page of classified partners, which also shows their period. */
@Description("A page of a list of classified partners.")
public class KeyAccountConnection extends Connection<KeyAccountRecord> {

    /** Not called as its getter: SmallRye would take its type for that of the field. */
    private final @Nullable KeyAccountPeriodRecord known;

    KeyAccountConnection(
            @Nullable KeyAccountPeriodRecord known,
            Slice<KeyAccountRecord> slice,
            @Nullable Cursor after,
            Supplier<Uni<Integer>> total) {
        super(slice, after, account -> Cursor.at(BigDecimal.valueOf(account.rank())), total);
        this.known = known;
    }

    /** The empty list of a period that has not been classified. */
    static KeyAccountConnection ofNoPeriod() {
        return new KeyAccountConnection(
                null,
                new Slice<>(List.of(), false),
                null,
                () -> Uni.createFrom().item(0));
    }

    @io.smallrye.graphql.api.Nullable
    @Description("The period of the classification. Null if the period has not been classified.")
    public @Nullable KeyAccountPeriodRecord getPeriod() {
        return known;
    }
}
