package dev.tributary.platform.graphql;

import graphql.org.antlr.v4.runtime.CharStreams;
import graphql.org.antlr.v4.runtime.Token;
import graphql.parser.antlr.GraphqlLexer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** TokenCount and the parser's own lexer count the same tokens. */
class TokenCountTest {

    private static final int ANY = Integer.MAX_VALUE;

    @Property(tries = 2000)
    void aDocumentHasAsManyTokensAsTheLexerFinds(@ForAll("documents") String document) {
        assertThat(count(document)).as(document).isEqualTo(lexed(document));
    }

    @Provide
    Arbitrary<String> documents() {
        var token = Arbitraries.of(
                "query",
                "a1_",
                "{",
                "}",
                "(",
                ")",
                "[",
                "]",
                ":",
                "=",
                "!",
                "|",
                "@",
                "&",
                "$",
                "...",
                "...on",
                "-1",
                "1.5e-3",
                "1.5E+3",
                "\"text, {with} #signs\"",
                "\"quote \\\" and backslash \\\\\"",
                "\"\"",
                "\"\"\"a block \" of\n\\\"\"\" text\"\"\"",
                "\"中文\"");
        var blank = Arbitraries.of(" ", ",", "\n", "\t", "\r\n", " # a remark, \"with\" { signs }\n", ", , ");
        return token.flatMap(first -> blank.map(between -> first + between))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Example
    void itStopsAtEitherLimit() {
        assertThat(TokenCount.exceeds("{ a b }", 4, ANY)).isFalse();
        assertThat(TokenCount.exceeds("{ a b c }", 4, ANY)).isTrue();
        assertThat(TokenCount.exceeds("a, b", ANY, 2)).isFalse();
        assertThat(TokenCount.exceeds("a,, b", ANY, 2)).isTrue();
    }

    @Example
    void howFarALineIsIndentedDoesNotCount() {
        assertThat(TokenCount.exceeds("{\n" + " ".repeat(1000) + "a\n}", ANY, 3))
                .isFalse();
        assertThat(TokenCount.exceeds("{" + "\n ".repeat(1000) + "a }", ANY, 1000))
                .isTrue();
    }

    @Example
    void whatHasNoEndIsOneToken() {
        assertThat(count("\"never closed { a }")).isOne();
        assertThat(count("\"\"\"never closed { a }")).isOne();
        assertThat(count("\"\\")).isOne();
    }

    private static int count(String document) {
        return IntStream.iterate(0, most -> most + 1)
                .dropWhile(most -> TokenCount.exceeds(document, most, ANY))
                .findFirst()
                .orElseThrow();
    }

    private static long lexed(String document) {
        return new GraphqlLexer(CharStreams.fromString(document))
                .getAllTokens().stream()
                        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                        .count();
    }
}
