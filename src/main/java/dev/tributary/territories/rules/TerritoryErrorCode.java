package dev.tributary.territories.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why territories were not changed. */
@Description("Why territories were not changed.")
public enum TerritoryErrorCode {
    @Description("A realignment has at least one change.")
    CHANGES_MISSING,
    @Description("A realignment has more changes than one may have.")
    TOO_MANY_CHANGES,
    @Description("Each change is exactly one of the kinds that there are.")
    ONE_KIND_EACH,
    @Description("A realignment takes effect this month at the earliest: reports of earlier months stay as they are.")
    TOO_EARLY,
    @Description(
            "Moves, mergers and closings take effect on the first day of a month, since sales are rolled up by month.")
    WITHIN_MONTH,
    @Description("A code is 1 to 40 letters, digits, dots, hyphens and underscores and begins with a letter or digit.")
    CODE_INVALID,
    @Description("A code belongs to one territory for ever.")
    CODE_TAKEN,
    @Description("A name is not blank.")
    NAME_MISSING,
    @Description("A text is longer than it may be; the message has the most characters.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("A GB/T 2260 code has six digits, the first two of which are a province's.")
    DIVISION_INVALID,
    @Description("Name at least one administrative division.")
    DIVISIONS_MISSING,
    @Description("Name each administrative division once.")
    DIVISION_TWICE,
    @Description("On that day the territory does not cover the administrative division.")
    DIVISION_NOT_COVERED,
    @Description("There is no such territory.")
    TERRITORY_NOT_FOUND,
    @Description("On that day the territory is not open.")
    TERRITORY_NOT_OPEN,
    @Description("The root is neither moved nor split, merged or closed.")
    ROOT_STAYS,
    @Description("A territory is not below itself.")
    OWN_ANCESTOR,
    @Description("From that day on the territory lies there already.")
    ALREADY_THERE,
    @Description("Exclusive rights of two partners would come to meet.")
    EXCLUSIVE_RIGHTS_MEET,
    @Description("With changes that are planned for later, a territory would come to lie below itself.")
    LOOPS_LATER,
    @Description("On some later day, something would be in a territory that closes before.")
    CLOSED_LATER,
    @Description("A later change of the same territory is planned already.")
    LATER_CHANGE_PLANNED,
    @Description("A territory with territories below it is not closed; they have to go first.")
    HAS_CHILDREN,
    @Description("A territory with partners in it is not closed; they have to go first.")
    HAS_PARTNERS,
    @Description(
            "A territory in which partners have exclusive rights is neither merged nor closed; those have to end first.")
    HAS_EXCLUSIVE_RIGHTS,
    @Description("A split makes at least one part.")
    PARTS_MISSING,
    @Description("There is no such partner.")
    PARTNER_NOT_FOUND,
    @Description("On that day the partner is in another territory than the one that is split.")
    PARTNER_ELSEWHERE,
    @Description("Name at least one partner.")
    PARTNERS_MISSING,
    @Description("The territory has changed since the caller saw it.")
    CONFLICT,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
