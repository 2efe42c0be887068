package dev.tributary.territories;

/** The amount of work of a kind that is handed over. */
public record WorkHandedOver(String kind, int count) {}
