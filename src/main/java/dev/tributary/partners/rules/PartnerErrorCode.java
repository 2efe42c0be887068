package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why nothing was done with a partner. */
@Description("Why nothing was done with a partner.")
public enum PartnerErrorCode {
    @Description("There is no such partner that the caller may change.")
    PARTNER_NOT_FOUND,
    @Description("Somebody changed the partner since the caller read it; read it again.")
    CONFLICT,
    @Description("There is no such territory that the caller may enter partners in.")
    TERRITORY_NOT_FOUND,
    @Description("Without a territory it takes an address that tells one.")
    TERRITORY_MISSING,
    @Description("No territory that the caller may see covers the division of the address.")
    DIVISION_NOT_COVERED,
    @Description("A code has 1 to 40 letters, digits, dots, dashes and underscores, and begins with a letter or digit.")
    CODE_INVALID,
    @Description("Another partner has this code.")
    CODE_TAKEN,
    @Description("A currency is one of ISO 4217.")
    CURRENCY_UNKNOWN,
    @Description("This text may not be left empty.")
    TEXT_MISSING,
    @Description("The text is too long.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("It is no unified social credit code: 18 digits and capitals, the last of which checks the others.")
    REGISTRATION_NUMBER_INVALID,
    @Description("Another partner with this currency, which has not ended, has this unified social credit code.")
    REGISTRATION_NUMBER_TAKEN,
    @Description(
            "The partner of this reason may be the same company. Enter it with anotherCompany, and with another idempotency key, if it is not.")
    POSSIBLE_DUPLICATE,
    @Description(
            "A partner that the caller may not see may be the same company; a director can tell. Enter it with anotherCompany, and with another idempotency key, if it is not.")
    POSSIBLE_DUPLICATE_ELSEWHERE,
    @Description("There is no such other partner that the caller may see.")
    OTHER_NOT_FOUND,
    @Description("The other partner is the partner itself.")
    OTHER_IS_ITSELF,
    @Description("The partner was merged into another one; its file is closed.")
    PARTNER_MERGED,
    @Description("Partners with two currencies are not merged: what they owe and pay could not be added up.")
    CURRENCIES_DIFFER,
    @Description("The partner that is to survive has ended, or stands further back in its life than the other one.")
    SURVIVOR_BEHIND,
    @Description("Both have users of the portal, who would see of each other what they have not seen so far.")
    PORTAL_USERS_BOTH,
    @Description("The partner's status does not allow this step.")
    STEP_NOT_OPEN,
    @Description("A step that people will ask about needs a reason.")
    REASON_MISSING,
    @Description("A partner that trades has an address.")
    ADDRESS_MISSING,
    @Description("Of a partner that trades we know who decides.")
    DECISION_MAKER_MISSING,
    @Description("The file is not complete enough to trade.")
    FILE_INCOMPLETE,
    @Description("Orders of the partner are under way.")
    ORDERS_OPEN,
    @Description("The partner has exclusive rights.")
    RIGHTS_OPEN,
    @Description("The partner has no such address.")
    ADDRESS_NOT_FOUND,
    @Description("It is no code of a division by GB/T 2260.")
    DIVISION_CODE_INVALID,
    @Description("A postal code of China has six digits.")
    POSTAL_CODE_INVALID,
    @Description("There is no such place on earth.")
    COORDINATES_INVALID,
    @Description("The partner has no such contact.")
    CONTACT_NOT_FOUND,
    @Description("The sub of an account has 1 to 200 characters without blanks.")
    ACCOUNT_INVALID,
    @Description("The account signs in for this partner already, or for another one.")
    ACCOUNT_TAKEN,
    @Description("The account does not sign in for the partner.")
    ACCOUNT_NOT_FOUND,
    @Description("The channel is named twice.")
    CHANNEL_NAMED_TWICE,
    @Description("A phone number has 5 to 15 digits.")
    PHONE_INVALID,
    @Description("It is no e-mail address.")
    EMAIL_INVALID,
    @Description("A contact has each kind of key date once.")
    KEY_DATE_NAMED_TWICE,
    @Description("There is no such day, or it is yet to come.")
    KEY_DATE_INVALID,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
