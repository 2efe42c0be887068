package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** What coordinates refer to. */
@Description("What coordinates refer to. The two lie some 500 m apart in China; neither is ever taken for the other.")
public enum Datum {
    @Description("WGS 84, as satellites and phones give it.")
    WGS84,
    @Description("GCJ-02 (火星坐标), as maps of China are drawn in.")
    GCJ02
}
