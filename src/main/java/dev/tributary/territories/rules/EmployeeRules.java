package dev.tributary.territories.rules;

import dev.tributary.shared.Account;
import dev.tributary.shared.Outcome.Rejection;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static dev.tributary.territories.rules.EmployeeErrorCode.ACCOUNT_INVALID;
import static dev.tributary.territories.rules.EmployeeErrorCode.EMAIL_INVALID;
import static dev.tributary.territories.rules.EmployeeErrorCode.NAME_INVALID;
import static dev.tributary.territories.rules.EmployeeErrorCode.NUMBER_INVALID;

/** What anything that is said of an employee must be in itself, before anything is looked up. */
public final class EmployeeRules {

    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private EmployeeRules() {}

    /** What is wrong with somebody to enter; nothing if it is sound. */
    public static List<Rejection> check(EmployeeEntry entry) {
        List<Rejection> reasons = new ArrayList<>();
        if (!NUMBER.matcher(entry.number()).matches()) {
            reasons.add(Rejection.of(NUMBER_INVALID, "number", entry.number()));
        }
        check(entry.name(), entry.email(), reasons);
        reasons.addAll(checkAccount(entry.account()));
        return reasons;
    }

    /** What is wrong with a change; nothing if it is sound. */
    public static List<Rejection> check(EmployeeChange change) {
        List<Rejection> reasons = new ArrayList<>();
        check(change.name(), change.email(), reasons);
        return reasons;
    }

    /** What is wrong with the {@code sub} of an account; nothing if it is sound, or none. */
    public static List<Rejection> checkAccount(@Nullable String account) {
        return account == null || Account.isSub(account)
                ? List.of()
                : List.of(Rejection.of(ACCOUNT_INVALID, "account", account));
    }

    private static void check(String name, @Nullable String email, List<Rejection> reasons) {
        if (name.isBlank() || name.length() > LONGEST) {
            reasons.add(Rejection.of(NAME_INVALID, "name", name.length()));
        }
        if (email != null && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
            reasons.add(Rejection.of(EMAIL_INVALID, "email", email));
        }
    }
}
