package dev.tributary.platform.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many things of a kind each caller may have at once. */
public final class Quota {

    private final int most;
    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

    /** None has more than so many. */
    public Quota(int most) {
        this.most = most;
    }

    /** Takes one for the caller, unless that would be too many. */
    public boolean take(String caller) {
        AtomicBoolean had = new AtomicBoolean();
        taken.compute(caller, (key, before) -> {
            int count = before == null ? 0 : before;
            had.set(count < most);
            return had.get() ? Integer.valueOf(count + 1) : before;
        });
        return had.get();
    }

    /** Gives back one that the caller had taken. */
    public void giveBack(String caller) {
        taken.computeIfPresent(caller, (key, before) -> before == 1 ? null : Integer.valueOf(before - 1));
    }
}
