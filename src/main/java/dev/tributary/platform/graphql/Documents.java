package dev.tributary.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.Directives;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.UnknownOperationException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.rules.SubscriptionUniqueRootField;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Parses, measures and validates the documents of requests, once for all requests with the same document. Checks that
 * depend on the request run each time: whether it may change data, and how much it asks for.
 */
// Caffeine chooses one of its generated classes by a cache's features; Quarkus registers only some of them.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSMW")
class Documents implements PreparsedDocumentProvider {

    /** The blanks per token in an indented document. */
    private static final int BLANKS_PER_TOKEN = 4;

    private static final int LONGEST_WORD = 256;

    private static final Set<String> CONDITIONS =
            Set.of(Directives.SkipDirective.getName(), Directives.IncludeDirective.getName());

    private final GraphQLSchema schema;
    private final DoorSettings settings;
    private final ParserOptions reading;
    private final Cache<String, PreparsedDocumentEntry> sound;

    Documents(GraphQLSchema schema, DoorSettings settings) {
        this.schema = schema;
        this.settings = settings;
        this.reading = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(settings.mostTokens())
                        .maxWhitespaceTokens(BLANKS_PER_TOKEN * settings.mostTokens()));
        this.sound = Caffeine.newBuilder()
                .maximumWeight(settings.rememberedDocuments().asLongValue())
                .weigher((String text, PreparsedDocumentEntry document) -> text.length())
                .executor(Runnable::run)
                .build();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput request, Function<ExecutionInput, PreparsedDocumentEntry> stockWay) {
        PreparsedDocumentEntry entry = sound.getIfPresent(request.getQuery());
        if (entry == null) {
            entry = read(request.getQuery(), request.getLocale());
            // Faulty documents are not remembered: honest authors correct them, and attackers have endless ones.
            if (!entry.hasErrors()) {
                sound.put(request.getQuery(), entry);
            }
        }
        return CompletableFuture.completedFuture(entry.hasErrors() ? entry : allowed(entry, request));
    }

    private PreparsedDocumentEntry read(String text, Locale language) {
        if (TokenCount.exceeds(text, settings.mostTokens(), BLANKS_PER_TOKEN * settings.mostTokens())) {
            return tooLong(language);
        }
        if (TokenCount.hasLongWord(text, LONGEST_WORD)) {
            return refused(LimitExceeded.of(LimitExceeded.Limit.WORD, LONGEST_WORD, null, language));
        }
        Document document;
        try {
            document = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(reading)
                    .locale(language)
                    .build());
        } catch (ParseCancelledTooDeepException tooDeep) {
            return refused(LimitExceeded.of(LimitExceeded.Limit.NESTING, ParserOptions.MAX_RULE_DEPTH, null, language));
        } catch (ParseCancelledException tooLong) {
            return tooLong(language);
        } catch (InvalidSyntaxException malformed) {
            return refused(malformed.toInvalidSyntaxError());
        }
        GraphQLError tooLarge = DocumentShape.of(document).exceeded(settings, language);
        if (tooLarge != null) {
            return refused(tooLarge);
        }
        List<ValidationError> errors = ParseAndValidate.validate(
                schema, document, rule -> rule != SubscriptionUniqueRootField.class, language);
        if (!errors.isEmpty()) {
            return new PreparsedDocumentEntry(document, errors);
        }
        if (hasConditionalSubscription(document)) {
            String reason = Messages.in(language, "errors").text("CONDITIONAL_SUBSCRIPTION");
            return refused(
                    CodedError.of(ErrorCode.GRAPHQL_VALIDATION_FAILED, reason).build());
        }
        // This rule fails on a document without a field to subscribe to; the other rules and the condition above cover
        // such documents.
        List<ValidationError> others = ParseAndValidate.validate(
                schema, document, rule -> rule == SubscriptionUniqueRootField.class, language);
        return others.isEmpty() ? new PreparsedDocumentEntry(document) : new PreparsedDocumentEntry(document, others);
    }

    /**
     * Whether a subscription may end up without a field. The document is valid, so its fragments exist and form no
     * circle.
     */
    private static boolean hasConditionalSubscription(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
                .anyMatch(operation -> hasCondition(operation.getSelectionSet(), document));
    }

    private static boolean hasCondition(SelectionSet roots, Document document) {
        return roots.getSelections().stream()
                .anyMatch(root -> CONDITIONS.stream()
                                .anyMatch(condition -> ((DirectivesContainer<?>) root).hasDirective(condition))
                        || (root instanceof InlineFragment part && hasCondition(part.getSelectionSet(), document))
                        || (root instanceof FragmentSpread spread
                                && hasCondition(fragment(spread, document).getSelectionSet(), document)));
    }

    private static FragmentDefinition fragment(FragmentSpread spread, Document document) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(spread.getName()))
                .findFirst()
                .orElseThrow();
    }

    private PreparsedDocumentEntry tooLong(Locale language) {
        return refused(LimitExceeded.of(LimitExceeded.Limit.TOKENS, settings.mostTokens(), null, language));
    }

    private PreparsedDocumentEntry allowed(PreparsedDocumentEntry entry, ExecutionInput request) {
        OperationDefinition operation = operation(entry.getDocument(), request);
        if (operation == null) {
            return entry; // the execution will report it
        }
        ErrorCode refusal =
                RequestFacts.of(request.getGraphQLContext()).transport().refusal(operation.getOperation());
        if (refusal != null) {
            String text = Messages.in(request.getLocale(), "errors").text(refusal.name());
            return refused(CodedError.of(refusal, text).build());
        }
        List<GraphQLError> unfit = VariableCheck.of(
                operation, entry.getDocument(), schema, request.getRawVariables(), request.getLocale());
        if (!unfit.isEmpty()) {
            return new PreparsedDocumentEntry(unfit);
        }
        long cost = QueryCost.of(operation, entry.getDocument(), schema, request.getRawVariables());
        return cost > settings.dearest()
                ? refused(LimitExceeded.of(LimitExceeded.Limit.COST, settings.dearest(), cost, request.getLocale()))
                : entry;
    }

    private static @Nullable OperationDefinition operation(Document document, ExecutionInput request) {
        try {
            return NodeUtil.getOperation(document, request.getOperationName()).operationDefinition;
        } catch (UnknownOperationException none) {
            return null;
        }
    }

    private static PreparsedDocumentEntry refused(GraphQLError error) {
        return new PreparsedDocumentEntry(error);
    }
}
