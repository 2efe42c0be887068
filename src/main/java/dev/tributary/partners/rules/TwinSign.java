package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** A similarity between the files of two partners that may be one company. */
@Description("A similarity between the files of two partners that may be one company.")
public enum TwinSign {
    @Description("The same unified social credit code.")
    REGISTRATION_NUMBER,
    @Description(
            "The same Chinese or English name; legal form, blanks, punctuation, letter case and character width are ignored.")
    NAME,
    @Description(
            "A similar name: at least 60 % of the letter trigrams are equal; or the pinyin initials are equal and at least 30 % of the pairs of characters are; or a name of four or more characters is contained in the other one.")
    SIMILAR_NAME,
    @Description("The same phone number, WeChat, QQ or e-mail address of a contact.")
    CONTACT,
    @Description("The same address; blanks and punctuation are ignored.")
    ADDRESS
}
