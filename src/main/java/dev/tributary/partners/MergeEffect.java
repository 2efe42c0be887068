package dev.tributary.partners;

import java.util.Map;

/**
 * What a merger of two partners would do.
 *
 * @param moved how many of what would go over
 * @param leftBehind how many of what would not
 */
public record MergeEffect(Map<Belonging, Integer> moved, Map<Belonging, Integer> leftBehind) {}
