package dev.tributary.platform;

import java.util.Locale;

/** The name of a configuration property, in both forms in which an operator may set it. */
public record Setting(String name) {

    /** The name that MicroProfile Config looks for in the environment. */
    public String environmentVariable() {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name + " (" + environmentVariable() + ")";
    }
}
