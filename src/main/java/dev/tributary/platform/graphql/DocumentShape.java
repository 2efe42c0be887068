package dev.tributary.platform.graphql;

import graphql.GraphQLError;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The size of a document, regardless of the schema. One pass over its text measures it before validation, since
 * validation takes longer the larger it is.
 *
 * @param depth the nesting depth of fields, with fragments where they are spread
 * @param aliases the number of renamed fields
 */
record DocumentShape(int depth, int aliases) {

    static DocumentShape of(Document document) {
        Measuring measuring = new Measuring(document);
        int depth = 0;
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                depth = Math.max(depth, measuring.depth(operation.getSelectionSet()));
            } else if (definition instanceof FragmentDefinition fragment) {
                // An unused fragment is refused later, but measured now.
                depth = Math.max(depth, measuring.depthOfFragment(fragment.getName()));
            }
        }
        return new DocumentShape(depth, measuring.aliases);
    }

    /** The error if a limit is exceeded, else null. */
    @Nullable
    GraphQLError exceeded(DoorSettings settings, Locale language) {
        if (depth > settings.deepest()) {
            return LimitExceeded.of(LimitExceeded.Limit.DEPTH, settings.deepest(), (long) depth, language);
        }
        return aliases > settings.mostAliases()
                ? LimitExceeded.of(LimitExceeded.Limit.ALIASES, settings.mostAliases(), (long) aliases, language)
                : null;
    }

    private static final class Measuring {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        /** Measures each fragment once. A fragment that is being measured counts as flat; circles are refused later. */
        private final Map<String, Integer> depths = new HashMap<>();

        private int aliases;

        Measuring(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
        }

        int depth(@Nullable SelectionSet set) {
            int deepest = 0;
            if (set != null) {
                for (Selection<?> selection : set.getSelections()) {
                    deepest = Math.max(deepest, depth(selection));
                }
            }
            return deepest;
        }

        private int depth(Selection<?> selection) {
            if (selection instanceof Field field) {
                aliases += field.getAlias() == null ? 0 : 1;
                return 1 + depth(field.getSelectionSet());
            }
            return selection instanceof FragmentSpread spread
                    ? depthOfFragment(spread.getName())
                    : depth(((InlineFragment) selection).getSelectionSet());
        }

        int depthOfFragment(String name) {
            Integer known = depths.get(name);
            if (known == null) {
                depths.put(name, 0);
                FragmentDefinition fragment = fragments.get(name);
                known = fragment == null ? 0 : depth(fragment.getSelectionSet());
                depths.put(name, known);
            }
            return known;
        }
    }
}
