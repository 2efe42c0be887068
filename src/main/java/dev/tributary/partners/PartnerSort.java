package dev.tributary.partners;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The sequence of a list of partners. */
@Enum("PartnerOrder")
@Description("The sequence of a list of partners.")
public enum PartnerSort {
    @Description("By code.")
    CODE("code"),
    @Description("By name.")
    NAME("name");

    final String column;

    PartnerSort(String column) {
        this.column = column;
    }
}
