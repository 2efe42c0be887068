package dev.tributary.platform.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.VertxHandler;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose next head takes too long, and one that never sends anything. It sees bytes;
 * {@link HeadCheck} tells it where heads and answers end. Everything happens on the event loop of the connection.
 */
final class HeadTimer extends ChannelInboundHandlerAdapter {

    private final Duration patience;
    private @Nullable Future<?> cut;
    private int unanswered;
    private boolean isInstalled;

    HeadTimer(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        expectHead(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!isInstalled) {
            isInstalled = true;
            install(context.pipeline());
        }
        if (!context.isRemoved() && unanswered == 0 && cut == null) {
            expectHead(context);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    void headIsThere() {
        unanswered++;
        stop();
    }

    void isAnswered() {
        unanswered = Math.max(0, unanswered - 1);
    }

    private void install(ChannelPipeline pipeline) {
        ChannelHandlerContext decoder = pipeline.context(VertxHttpRequestDecoder.class);
        ChannelHandlerContext server = pipeline.context(VertxHandler.class);
        if (decoder == null || server == null) {
            pipeline.remove(this);
            return;
        }
        pipeline.addBefore(server.name(), HeadCheck.NAME, new HeadCheck(this, decoder));
    }

    private void expectHead(ChannelHandlerContext context) {
        if (cut == null) {
            cut = context.executor().schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stop() {
        if (cut != null) {
            cut.cancel(false);
            cut = null;
        }
    }
}
