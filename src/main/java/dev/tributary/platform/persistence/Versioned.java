package dev.tributary.platform.persistence;

import java.util.UUID;

/** An object that a caller changes by the version that they saw. */
public interface Versioned {

    /** Its key. */
    UUID id();

    /** Counts its changes. */
    int version();

    /** Counts a change, so that clients' earlier versions are out of date. */
    void changed();
}
