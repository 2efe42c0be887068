package dev.tributary.platform;

import org.jspecify.annotations.Nullable;

/** The server cannot start; the message tells whoever started it what to change, and a stack trace would not. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        this(message, null);
    }

    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
