package dev.tributary.partners;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The sequence of a list of partners. */
@Enum("PartnerOrder")
@Description("The sequence of a list of partners.")
public enum PartnerSort {
    @Description("By code.")
    CODE,
    @Description("By name.")
    NAME,
    @Description(
            "What is searched for first: codes and names that are it, then those that begin with it, that have it, whose"
                    + " initials do; those that sound or are spelled alike where there are none of these. By code where nothing"
                    + " is searched for, and where several hundred partners have it and the caller sees thousands.")
    RELEVANCE
}
