package dev.tributary.territories;

/** How much work of a kind is handed over. */
public record WorkHandedOver(String kind, int count) {}
