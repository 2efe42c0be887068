package dev.tributary.territories.rules;

import dev.tributary.shared.Account;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static dev.tributary.territories.rules.EmployeeErrorCode.ACCOUNT_INVALID;
import static dev.tributary.territories.rules.EmployeeErrorCode.EMAIL_INVALID;
import static dev.tributary.territories.rules.EmployeeErrorCode.NAME_INVALID;
import static dev.tributary.territories.rules.EmployeeErrorCode.NUMBER_INVALID;

/** Checks the data of an employee without looking anything up. */
public final class EmployeeRules {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private EmployeeRules() {}

    /** The reasons against recording the employee; empty if there are none. */
    public static List<Rejection<EmployeeErrorCode>> check(EmployeeEntry entry) {
        List<Rejection<EmployeeErrorCode>> reasons = new ArrayList<>();
        if (TextKind.CODE.flaw(entry.number(), TextKind.CODE.longest()) != null) {
            reasons.add(Rejection.of(NUMBER_INVALID, "number", entry.number()));
        }
        check(entry.name(), entry.email(), reasons);
        reasons.addAll(checkAccount(entry.account()));
        return reasons;
    }

    /** The reasons against the change; empty if there are none. */
    public static List<Rejection<EmployeeErrorCode>> check(EmployeeChange change) {
        List<Rejection<EmployeeErrorCode>> reasons = new ArrayList<>();
        check(change.name(), change.email(), reasons);
        return reasons;
    }

    /** The reasons against the {@code sub} of an account; empty if there are none, or if there is no account. */
    public static List<Rejection<EmployeeErrorCode>> checkAccount(@Nullable String account) {
        return account == null || Account.isSub(account)
                ? List.of()
                : List.of(Rejection.of(ACCOUNT_INVALID, "account", account));
    }

    private static void check(String name, @Nullable String email, List<Rejection<EmployeeErrorCode>> reasons) {
        if (TextKind.LINE.flaw(name, TextKind.LINE.longest()) != null) {
            reasons.add(Rejection.of(NAME_INVALID, "name", name.length()));
        }
        if (email != null
                && (TextKind.LINE.flaw(email, TextKind.LINE.longest()) != null
                        || !EMAIL.matcher(email).matches())) {
            reasons.add(Rejection.of(EMAIL_INVALID, "email", email));
        }
    }
}
