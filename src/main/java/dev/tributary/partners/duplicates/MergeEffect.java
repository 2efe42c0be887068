package dev.tributary.partners.duplicates;

import java.util.Map;

/**
 * The effect that a merger of two partners would have.
 *
 * @param moved the numbers of things that would move
 * @param leftBehind the numbers of things that would stay behind
 */
public record MergeEffect(Map<Belonging, Integer> moved, Map<Belonging, Integer> leftBehind) {}
