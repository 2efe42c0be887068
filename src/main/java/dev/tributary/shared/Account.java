package dev.tributary.shared;

/** Accounts at the identity provider. The {@code sub} of its tokens identifies an account. */
public final class Account {

    private static final int LONGEST = 200;

    private Account() {}

    /** Whether the text can be the {@code sub} of an account: 1 to 200 characters of a code, without blanks. */
    public static boolean isSub(String text) {
        return TextKind.CODE.flaw(text, LONGEST) == null && text.indexOf(' ') < 0;
    }
}
