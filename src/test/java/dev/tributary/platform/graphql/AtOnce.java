package dev.tributary.platform.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs requests of many people at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** Runs it this many times, all started at the same moment; returns all results by their number. */
    public static <T> List<T> times(int times, IntFunction<T> work) {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var ready = new CountDownLatch(times);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                Callable<T> one = () -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(number);
                };
                running.add(threads.submit(one));
            }
            List<T> results = new ArrayList<>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
