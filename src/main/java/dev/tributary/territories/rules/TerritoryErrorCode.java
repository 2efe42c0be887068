package dev.tributary.territories.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a realignment failed. */
@Description("Why a realignment failed.")
public enum TerritoryErrorCode {
    @Description("A realignment needs at least one change.")
    CHANGES_MISSING,
    @Description("The realignment has too many changes.")
    TOO_MANY_CHANGES,
    @Description("Each change must have exactly one kind.")
    ONE_KIND_EACH,
    @Description("A realignment must take effect this month or later, because reports of earlier months do not change.")
    TOO_EARLY,
    @Description(
            "Moves, mergers and closings must take effect on the first day of a month, because sales are totalled by month.")
    WITHIN_MONTH,
    @Description(
            "A code must have 1 to 40 letters, digits, dots, hyphens and underscores, and begin with a letter or digit.")
    CODE_INVALID,
    @Description("The code is or was the code of another territory.")
    CODE_TAKEN,
    @Description("A name cannot be blank.")
    NAME_MISSING,
    @Description("A text is too long. The message gives the maximum number of characters.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description(
            "The code of the division is invalid. GB/T 2260 codes have six digits, of which the first two are a province.")
    DIVISION_INVALID,
    @Description("At least one administrative division is required.")
    DIVISIONS_MISSING,
    @Description("An administrative division is named twice.")
    DIVISION_TWICE,
    @Description("The territory does not cover the administrative division on that day.")
    DIVISION_NOT_COVERED,
    @Description("The territory does not exist.")
    TERRITORY_NOT_FOUND,
    @Description("The territory is not open on that day.")
    TERRITORY_NOT_OPEN,
    @Description("The root cannot be moved, split, merged or closed.")
    ROOT_STAYS,
    @Description("A territory cannot be below itself.")
    OWN_ANCESTOR,
    @Description("The territory is already below this parent from that day on.")
    ALREADY_THERE,
    @Description("Exclusive rights of two partners to the same product line would overlap.")
    EXCLUSIVE_RIGHTS_MEET,
    @Description("Together with changes that are planned for later, a territory would be below itself.")
    LOOPS_LATER,
    @Description("On a later day, a territory or a partner would be in a territory that is closed by then.")
    CLOSED_LATER,
    @Description("A later change of the same territory is planned.")
    LATER_CHANGE_PLANNED,
    @Description("A territory with territories below it cannot be closed. Move or merge these first.")
    HAS_CHILDREN,
    @Description("A territory with partners cannot be closed. Place the partners elsewhere first.")
    HAS_PARTNERS,
    @Description("A territory with exclusive rights can be neither merged nor closed. End the rights first.")
    HAS_EXCLUSIVE_RIGHTS,
    @Description("A split needs at least one part.")
    PARTS_MISSING,
    @Description("The partner does not exist.")
    PARTNER_NOT_FOUND,
    @Description("The partner is not in the territory that is split on that day.")
    PARTNER_ELSEWHERE,
    @Description("At least one partner is required.")
    PARTNERS_MISSING,
    @Description("The territory has changed since the caller saw it.")
    CONFLICT,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
