package dev.tributary.rights;

import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.rights.rules.ExclusiveRightErrorCode;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.TextKind;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.UUID;

import static dev.tributary.rights.rules.ExclusiveRightErrorCode.CONFLICT;
import static dev.tributary.rights.rules.ExclusiveRightErrorCode.END_INVALID;
import static dev.tributary.rights.rules.ExclusiveRightErrorCode.REASON_MISSING;
import static dev.tributary.rights.rules.ExclusiveRightErrorCode.RIGHT_NOT_FOUND;

/** Ends an exclusive right earlier than granted. */
@ApplicationScoped
public class RightEnding {

    private final Transactions transactions;
    private final ExclusiveRights rights;

    RightEnding(Transactions transactions, ExclusiveRights rights) {
        this.transactions = transactions;
        this.rights = rights;
    }

    /**
     * Ends the right.
     *
     * @param id null if the caller named an id that is no right's
     * @param version the version that the caller saw
     * @param on the first business date on which it no longer holds
     * @return the key of the right, or the reasons for the rejection ({@link ExclusiveRightErrorCode})
     */
    public Uni<Outcome<UUID, ExclusiveRightErrorCode>> end(
            Scope scope, @Nullable UUID id, int version, LocalDate on, String reason) {
        return transactions.edit(
                scope,
                "exclusiveRightEnd",
                // Files have the reason in one line.
                TextKind.LINE.check(reason, "reason", REASON_MISSING),
                () -> locked(id).map(right -> ended(right, version, on, reason, scope.today())));
    }

    private Uni<@Nullable ExclusiveRight> locked(@Nullable UUID id) {
        return id == null ? Uni.createFrom().nullItem() : rights.locked(id);
    }

    private static Outcome<UUID, ExclusiveRightErrorCode> ended(
            @Nullable ExclusiveRight right, int version, LocalDate on, String reason, LocalDate today) {
        if (right == null) {
            return Outcome.rejected(RIGHT_NOT_FOUND, "id");
        }
        if (right.version() != version) {
            return Outcome.rejected(CONFLICT, "version", version, right.version());
        }
        if (!right.mayEnd(on, today)) {
            return Outcome.rejected(END_INVALID, "on", on);
        }
        right.end(on, reason, today);
        return Outcome.done(right.id());
    }
}
