package dev.tributary.territories.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why an employee was not entered or changed. */
@Description("Why an employee was not entered or changed.")
public enum EmployeeErrorCode {
    @Description("There is no such employee.")
    EMPLOYEE_NOT_FOUND,
    @Description("Somebody else changed the employee since the version that was seen.")
    CONFLICT,
    @Description("A personnel number has 1 to 40 letters, digits, points, underscores and hyphens.")
    NUMBER_INVALID,
    @Description("Somebody else has the personnel number.")
    NUMBER_TAKEN,
    @Description("A name has 1 to 200 characters that are not all blank.")
    NAME_INVALID,
    @Description("It is no e-mail address.")
    EMAIL_INVALID,
    @Description("The sub of an account has 1 to 200 characters without blanks.")
    ACCOUNT_INVALID,
    @Description("The account is somebody else's.")
    ACCOUNT_TAKEN,
    @Description(
            "The employee has work on that day or later: assignments, partners, people who report to them, visits.")
    LEAVES_WORK,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
