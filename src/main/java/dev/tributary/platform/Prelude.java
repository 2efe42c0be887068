package dev.tributary.platform;

/** A step that runs before Quarkus starts, found by {@link java.util.ServiceLoader}. A production build has none. */
public interface Prelude {

    /**
     * Runs the step if the configuration asks for it, and passes settings to Quarkus in system properties.
     *
     * @throws StartRefused if the server cannot start, with a message for the person who started it
     */
    void play();
}
