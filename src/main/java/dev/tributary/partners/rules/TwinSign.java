package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** What is alike in the files of two partners that may be one company. */
@Description("What is alike in the files of two partners that may be one company.")
public enum TwinSign {
    @Description("The unified social credit code.")
    REGISTRATION_NUMBER,
    @Description(
            "The name, Chinese or English, apart from legal form, blanks, signs, capitals and the width of its letters.")
    NAME,
    @Description(
            "The name, almost: three in five of the trigrams of its letters; or the initials of its pinyin and three in ten of its pairs of signs; or the one has the other, of four signs or more, within it.")
    SIMILAR_NAME,
    @Description("A phone, WeChat, QQ or e-mail address of a contact.")
    CONTACT,
    @Description("An address, apart from blanks and signs.")
    ADDRESS
}
