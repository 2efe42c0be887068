package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** The datum of coordinates. */
@Description(
        "The datum of coordinates. In China, positions in the two differ by about 500 m. Coordinates are never converted.")
public enum Datum {
    @Description("WGS 84, used by satellites and phones.")
    WGS84,
    @Description("GCJ-02 (火星坐标), used by maps of China.")
    GCJ02
}
