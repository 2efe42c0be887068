package dev.tributary.platform;

/**
 * Something that has to stand before Quarkus starts, found by {@link java.util.ServiceLoader}. A production build has
 * none.
 */
public interface Prelude {

    /**
     * Does its part, if the configuration asks for it, and leaves what Quarkus has to know in the system properties.
     *
     * @throws StartRefused if the server cannot start, with a message for whoever started it
     */
    void play();
}
