package dev.tributary.territories.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a mutation of an employee failed. */
@Description("Why a mutation of an employee failed.")
public enum EmployeeErrorCode {
    @Description("The employee does not exist.")
    EMPLOYEE_NOT_FOUND,
    @Description("The employee has changed since the caller saw it.")
    CONFLICT,
    @Description("A personnel number must have 1 to 100 visible characters on one line, without blanks around them.")
    NUMBER_INVALID,
    @Description("Another employee has this personnel number.")
    NUMBER_TAKEN,
    @Description("A name must have 1 to 200 characters on one line, not all of them blank.")
    NAME_INVALID,
    @Description("The e-mail address is invalid.")
    EMAIL_INVALID,
    @Description("The `sub` of an account must have 1 to 200 characters without blanks.")
    ACCOUNT_INVALID,
    @Description("The account belongs to another employee.")
    ACCOUNT_TAKEN,
    @Description(
            "The employee has work on that day or later: assignments, partners, people who report to them, or visits.")
    LEAVES_WORK,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
