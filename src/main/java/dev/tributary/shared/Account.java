package dev.tributary.shared;

import java.util.regex.Pattern;

/** Accounts at the identity provider, each named by the {@code sub} of its tokens. */
public final class Account {

    private static final Pattern SUB = Pattern.compile("\\S{1,200}");

    private Account() {}

    /** Whether it can be the {@code sub} of an account: 1 to 200 characters without blanks. */
    public static boolean isSub(String text) {
        return SUB.matcher(text).matches();
    }
}
