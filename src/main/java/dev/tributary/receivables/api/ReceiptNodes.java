package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import dev.tributary.receivables.ReceivableReads;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Receipts by id. */
@ApplicationScoped
class ReceiptNodes implements NodeSource {

    private final ReceivableReads receivables;

    ReceiptNodes(ReceivableReads receivables) {
        this.receivables = receivables;
    }

    @Override
    public String type() {
        return "Receipt";
    }

    @Override
    public Uni<@Nullable Node> find(Scope scope, UUID key) {
        return receivables
                .byId(scope, key)
                .map(found -> found.map(ReceiptView::new).orElse(null));
    }
}
