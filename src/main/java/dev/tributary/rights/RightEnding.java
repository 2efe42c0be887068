package dev.tributary.rights;

import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.rights.rules.ExclusiveRightErrorCode;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.TextKind;
import io.smallrye.mutiny.Uni;

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

    private final Edits<ExclusiveRight, ExclusiveRightErrorCode> edits;

    RightEnding(Transactions transactions, ExclusiveRights rights) {
        this.edits = new Edits<>(transactions, rights::locked, RIGHT_NOT_FOUND, CONFLICT);
    }

    /**
     * Ends the right.
     *
     * @param version the version that the caller saw
     * @param on the first business date on which it no longer holds
     * @return the key of the right, or the reasons for the rejection ({@link ExclusiveRightErrorCode})
     */
    public Uni<Outcome<UUID, ExclusiveRightErrorCode>> end(
            Scope scope, UUID id, int version, LocalDate on, String reason) {
        return edits.edit(
                scope,
                "exclusiveRightEnd",
                id,
                version,
                // Files have the reason in one line.
                TextKind.LINE.check(reason, "reason", REASON_MISSING),
                right -> {
                    if (!right.mayEnd(on, scope.today())) {
                        return Edits.refused(END_INVALID, "on", on);
                    }
                    right.end(on, reason, scope.today());
                    return Edits.made();
                });
    }
}
