package dev.tributary.partners;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The sequence of a list of partners. */
@Enum("PartnerOrder")
@Description("The sort order of a list of partners.")
public enum PartnerSort {
    @Description("By code.")
    CODE,
    @Description("By name.")
    NAME,
    @Description(
            "The best match for the search first: code or name equal to the search, then beginning with it, then containing it, then pinyin initials that match. Only if there are none: names that sound or are spelled alike. Without a search, or if several hundred partners match and the caller may see thousands: by code.")
    RELEVANCE
}
