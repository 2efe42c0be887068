package dev.tributary.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** The languages that messages for people are written in. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.CHINESE);

    private Languages() {}

    /** The preferred language of the request's sender. */
    public static Locale of(RoutingContext exchange) {
        return best(exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The best match of the {@code Accept-Language} header: English or zh-CN; English if nothing matches. */
    public static Locale best(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null || best.equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
