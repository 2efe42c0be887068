package dev.tributary.platform.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Limits how many things of a kind each caller may have at the same time. */
public final class Quota {

    private final int most;
    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

    /** A quota of this number for each caller. */
    public Quota(int most) {
        this.most = most;
    }

    /** Takes one for the caller; false if the quota is used up. */
    public boolean take(String caller) {
        AtomicBoolean had = new AtomicBoolean();
        taken.compute(caller, (key, before) -> {
            int count = before == null ? 0 : before;
            had.set(count < most);
            return had.get() ? Integer.valueOf(count + 1) : before;
        });
        return had.get();
    }

    /** Gives back one that the caller has taken. */
    public void giveBack(String caller) {
        taken.computeIfPresent(caller, (key, before) -> before == 1 ? null : Integer.valueOf(before - 1));
    }
}
