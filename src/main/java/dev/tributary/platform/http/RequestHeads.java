package dev.tributary.platform.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.TCPServerBase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requires that the head of every request ends in time and names one host; see {@link HeadTimer} and {@link HeadCheck}.
 * Vert.x 4.5 has no setting for either, so both work on Netty's channels. Connections for which this server itself
 * speaks TLS or HTTP/2 have other pipelines and are left alone.
 */
@RegisterForReflection(targets = TCPServerBase.class)
@ApplicationScoped
class RequestHeads {

    private final Vertx vertx;
    private final HttpSettings settings;
    private final Set<Channel> guarded = ConcurrentHashMap.newKeySet();

    RequestHeads(Vertx vertx, HttpSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    void guard(@ObservesAsync HttpServerStart started) {
        ((VertxInternal) vertx)
                .sharedTCPServers(HttpServerImpl.class)
                .values()
                .forEach(server -> listening(server).onSuccess(this::guard));
    }

    /** Once for each port, although each of them tells when it listens, and both may be there by then. */
    private void guard(Channel port) {
        if (guarded.add(port)) {
            port.pipeline().addFirst(new Arrivals());
        }
    }

    /** The channel that accepts connections. */
    @SuppressWarnings("unchecked")
    private static Future<Channel> listening(HttpServerImpl server) {
        try {
            Field channel = TCPServerBase.class.getDeclaredField("bindFuture");
            channel.setAccessible(true);
            return (Future<Channel>) channel.get(server);
        } catch (ReflectiveOperationException ofAnotherVersion) {
            throw new IllegalStateException(ofAnotherVersion);
        }
    }

    /** Adds the guards to each connection before its first byte is read. */
    private final class Arrivals extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object arrived) {
            if (arrived instanceof Channel connection) {
                connection.pipeline().addFirst(new HeadTimer(settings.headPatience()));
            }
            context.fireChannelRead(arrived);
        }
    }
}
