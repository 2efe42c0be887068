package dev.tributary.platform.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints the progress of the stack, one line a step, with the seconds since the first step. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void step(String who, String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "%7.1f s  %-11s %s%n", seconds, who, what);
    }

    synchronized void say(String text) {
        out.println(text.indent(2));
    }
}
