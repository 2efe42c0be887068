package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a mutation of a partner failed. */
@Description("Why a mutation of a partner failed.")
public enum PartnerErrorCode {
    @Description("The partner does not exist, or the caller may not change it.")
    PARTNER_NOT_FOUND,
    @Description("The partner has changed since the caller saw it. Read it again.")
    CONFLICT,
    @Description("The territory does not exist, or the caller may not add partners to it.")
    TERRITORY_NOT_FOUND,
    @Description("A territory is required, or an address from which it follows.")
    TERRITORY_MISSING,
    @Description("No territory that the caller may see covers the division of the address. Name the territory.")
    DIVISION_NOT_COVERED,
    @Description("A code must have 1 to 100 visible characters on one line, without blanks around them.")
    CODE_INVALID,
    @Description("Another partner has this code.")
    CODE_TAKEN,
    @Description("The currency is not an active ISO 4217 code.")
    CURRENCY_UNKNOWN,
    @Description("A required text is missing.")
    TEXT_MISSING,
    @Description("The text is too long.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description(
            "The unified social credit code is invalid. It has 18 digits and capital letters, of which the last is a check digit.")
    REGISTRATION_NUMBER_INVALID,
    @Description("The website is not an address that begins with http:// or https://.")
    WEBSITE_INVALID,
    @Description("Another partner with the same currency, which has not ended, has this unified social credit code.")
    REGISTRATION_NUMBER_TAKEN,
    @Description(
            "The named partner may be the same company. If it is not, send the request with anotherCompany and a new idempotency key.")
    POSSIBLE_DUPLICATE,
    @Description(
            "A partner that the caller may not see may be the same company; a director can identify it. If it is not, send the request with anotherCompany and a new idempotency key.")
    POSSIBLE_DUPLICATE_ELSEWHERE,
    @Description("The other partner does not exist, or the caller may not see it.")
    OTHER_NOT_FOUND,
    @Description("The other partner is the partner itself.")
    OTHER_IS_ITSELF,
    @Description("The partner was merged into another one. Its file cannot be changed.")
    PARTNER_MERGED,
    @Description("Partners with different currencies cannot be merged, because their amounts cannot be added.")
    CURRENCIES_DIFFER,
    @Description(
            "The surviving partner has ended, or its status is behind the status of the other one in the life cycle.")
    SURVIVOR_BEHIND,
    @Description("Both partners have portal users. After a merger these users would see each other's data.")
    PORTAL_USERS_BOTH,
    @Description("The partner's status does not allow this step.")
    STEP_NOT_OPEN,
    @Description("This step requires a reason.")
    REASON_MISSING,
    @Description("A partner needs an address before it can be activated.")
    ADDRESS_MISSING,
    @Description("A partner needs a contact who is a decision maker before it can be activated.")
    DECISION_MAKER_MISSING,
    @Description("The file's score is too low to activate the partner.")
    FILE_INCOMPLETE,
    @Description("The partner has open orders.")
    ORDERS_OPEN,
    @Description("The partner has exclusive rights.")
    RIGHTS_OPEN,
    @Description("The partner has no such address.")
    ADDRESS_NOT_FOUND,
    @Description("The code of the division is not a GB/T 2260 code.")
    DIVISION_CODE_INVALID,
    @Description("A Chinese postal code has six digits.")
    POSTAL_CODE_INVALID,
    @Description("The coordinates are outside the valid range.")
    COORDINATES_INVALID,
    @Description("The partner has no such contact.")
    CONTACT_NOT_FOUND,
    @Description("The `sub` of an account must have 1 to 200 characters without blanks.")
    ACCOUNT_INVALID,
    @Description("The account already signs in for this partner or for another one.")
    ACCOUNT_TAKEN,
    @Description("The account does not sign in for the partner.")
    ACCOUNT_NOT_FOUND,
    @Description("A channel is named twice.")
    CHANNEL_NAMED_TWICE,
    @Description("A phone number must have 5 to 15 digits.")
    PHONE_INVALID,
    @Description("The e-mail address is invalid.")
    EMAIL_INVALID,
    @Description("A contact can have each kind of key date only once.")
    KEY_DATE_NAMED_TWICE,
    @Description("The date does not exist, or its first occurrence is in the future.")
    KEY_DATE_INVALID,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
