package dev.tributary.shared;

import dev.tributary.shared.Outcome.Rejection;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTest {

    private enum Reason {
        TOO_LATE
    }

    @Property
    void aPathIsSplitIntoWhatItPassesThrough(@ForAll("paths") List<String> path) {
        assertThat(Rejection.of(Reason.TOO_LATE, String.join(".", path)).field())
                .isEqualTo(path);
    }

    @Test
    void aReasonWithoutAFieldIsAboutTheInputAsAWhole() {
        assertThat(Rejection.of(Reason.TOO_LATE, "").field()).isEmpty();
    }

    @Test
    void aReasonSaysItsCodeAndWhatTheMessageMentions() {
        Rejection<Reason> reason = Rejection.of(Reason.TOO_LATE, "lines.0.quantity", 3, "days");

        assertThat(reason.code()).isEqualTo(Reason.TOO_LATE);
        assertThat(reason.field()).containsExactly("lines", "0", "quantity");
        assertThat(reason.values()).containsExactly("3", "days");
    }

    @Test
    void aRejectionDoesNotChangeAfterwards() {
        List<Rejection<Reason>> reasons = new ArrayList<>(List.of(Rejection.of(Reason.TOO_LATE, "")));
        Outcome<String, Reason> outcome = Outcome.rejected(reasons);
        reasons.clear();

        assertThat(outcome).isEqualTo(new Outcome.Rejected<>(List.of(Rejection.of(Reason.TOO_LATE, ""))));
    }

    @Property
    void whatIsDoneKeepsItsValue(@ForAll int value) {
        assertThat(Outcome.<Integer, Reason>done(value)).isEqualTo(new Outcome.Done<Integer, Reason>(value));
    }

    @Provide
    Arbitrary<List<String>> paths() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
