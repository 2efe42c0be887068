package dev.tributary.platform.graphql;

import dev.tributary.platform.security.Admission;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.mutiny.Uni;
import org.dataloader.BatchLoaderEnvironment;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Calls a non-blocking operation in the request's context, with no more of SmallRye's context than an operation may
 * need. Fields of a type are called with the roles that the root operation admits, so that an order's fields are seen
 * with the same view as the order.
 */
final class LeanOperation implements PlugableBatchableDataFetcher<Object, Object> {

    private static final List<Class<? extends Annotation>> ROOTS =
            List.of(Query.class, Mutation.class, Subscription.class);

    private final Method method;
    private final InputBinding arguments;
    private final List<String> parameters;
    private final OperationInvoker invoker;
    private final @Nullable Set<String> ownRoles;
    private final @Nullable WireName wireName;

    LeanOperation(Operation operation) {
        this.invoker = new OperationInvoker(operation);
        this.method = method(operation);
        this.parameters =
                operation.getArguments().stream().map(Argument::getName).toList();
        this.arguments = new InputBinding(method, parameters);
        this.ownRoles = operation.isSourceField() ? null : roles(method);
        this.wireName = method.getAnnotation(WireName.class);
    }

    /** Methods of one name differ in what they are fields of: of a root, or of the class of their source. */
    private static Method method(Operation operation) {
        Class<?> api = ClassloadingService.get().loadClass(operation.getClassName());
        return Stream.of(api.getMethods())
                .filter(method -> method.getName().equals(operation.getMethodName()))
                .filter(method -> operation.isSourceField()
                        ? Stream.of(method.getParameters())
                                .anyMatch(parameter -> parameter.isAnnotationPresent(Source.class)
                                        && parameter
                                                .getType()
                                                .getName()
                                                .equals(operation
                                                        .getSourceFieldOn()
                                                        .getClassName()))
                        : ROOTS.stream().anyMatch(method::isAnnotationPresent))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no method of " + operation));
    }

    Method method() {
        return method;
    }

    /** The names of the parameters in their sequence. */
    List<String> parameters() {
        return parameters;
    }

    /** The roles that the operation admits; none for an operation open to everybody, which has no view of the data. */
    private static Set<String> roles(Method root) {
        RolesAllowed admitted = root.getAnnotation(RolesAllowed.class);
        return admitted == null ? Set.of() : Admission.of(admitted);
    }

    /** The name that the operation gives the type of its answer; null if it has the usual name. */
    @Nullable
    WireName wireName() {
        return wireName;
    }

    /** The roles that the operation admits at the root of this field. */
    static Set<String> admitted(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getGraphQlContext().get(root(field)));
    }

    private static Object root(DataFetchingEnvironment field) {
        ResultPath path = field.getExecutionStepInfo().getPath();
        // An entry of a list has the same level as its list, so the level cannot identify the root.
        while (!path.getParent().isRootPath()) {
            path = path.getParent();
        }
        return List.of(Admission.class, path.getSegmentName());
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        BadInput.checkTexts(environment.getArguments());
        if (ownRoles != null) {
            environment.getGraphQlContext().put(root(environment), ownRoles);
        }
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate(environment.getGraphQlContext().<ContextState>get(ContextState.class));
        }
        try {
            SmallRyeContext context = new SmallRyeContext(LeanOperation.class.getName());
            context.setDataFetchingEnvironment(environment);
            SmallRyeContextManager.restore(context);
            return Admission.call(admitted(environment), () -> {
                Object answer = invoker.invoke(arguments.values(environment));
                // SmallRye has already converted a Multi to a Publisher.
                return answer instanceof Uni<?> one ? one.subscribeAsCompletionStage() : answer;
            });
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            if (activated) {
                request.deactivate();
            }
        }
    }

    /** Batches of SmallRye are not used; see {@link Batches}. */
    @Override
    public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
        throw new UnsupportedOperationException("batch with Batches.load, not with @Source List");
    }
}
