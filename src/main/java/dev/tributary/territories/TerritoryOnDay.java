package dev.tributary.territories;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A territory in the tree of a day.
 *
 * @param name its name on that day
 * @param parentId its parent on that day; null for the root
 */
@RegisterForReflection
public record TerritoryOnDay(
        TerritoryRecord territory, String name, @Nullable UUID parentId) {}
