package dev.tributary.platform.graphql.door;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many things of a kind each caller may have at once. */
final class Quota {

    private final int most;
    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

    Quota(int most) {
        this.most = most;
    }

    /** Takes one for the caller, unless that would be too many. */
    boolean take(String caller) {
        AtomicBoolean had = new AtomicBoolean();
        taken.compute(caller, (key, before) -> {
            int count = before == null ? 0 : before;
            had.set(count < most);
            return had.get() ? Integer.valueOf(count + 1) : before;
        });
        return had.get();
    }

    /** Gives back one that the caller had taken. */
    void giveBack(String caller) {
        taken.computeIfPresent(caller, (key, before) -> before == 1 ? null : Integer.valueOf(before - 1));
    }
}
