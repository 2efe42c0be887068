package dev.tributary.platform;

import org.jspecify.annotations.Nullable;

/** The server cannot start. The message tells the operator what to change; a stack trace would not help. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        this(message, null);
    }

    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
