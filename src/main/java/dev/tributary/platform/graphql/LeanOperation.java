package dev.tributary.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.mutiny.Uni;
import org.dataloader.BatchLoaderEnvironment;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Calls a non-blocking operation in the request's context, with no more of SmallRye's context than it may ask for. */
final class LeanOperation implements PlugableBatchableDataFetcher<Object, Object> {

    private final ArgumentHelper arguments;
    private final OperationInvoker invoker;

    LeanOperation(Operation operation) {
        this.arguments = new ArgumentHelper(operation.getArguments());
        this.invoker = new OperationInvoker(operation);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        BadInput.checkTexts(environment.getArguments());
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate(environment.getGraphQlContext().<ContextState>get(ContextState.class));
        }
        try {
            SmallRyeContext context = new SmallRyeContext(LeanOperation.class.getName());
            context.setDataFetchingEnvironment(environment);
            SmallRyeContextManager.restore(context);
            Object answer = invoker.invoke(arguments.getArguments(environment).toArray());
            // SmallRye has made a stream of Reactive Streams of a Multi.
            return answer instanceof Uni<?> one ? one.subscribeAsCompletionStage() : answer;
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            if (activated) {
                request.deactivate();
            }
        }
    }

    /** SmallRye's batches are not used: see {@link Batches}. */
    @Override
    public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
        throw new UnsupportedOperationException("batch with Batches.load, not with @Source List");
    }
}
