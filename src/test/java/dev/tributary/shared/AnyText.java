package dev.tributary.shared;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of accident and of malice. */
public final class AnyText {

    private static final List<String> PIECES = List.of(
            "渠道",
            "\uD842\uDFB7", // 𠮷, Han of extension B
            "\uD869\uDF00", // of extension C
            "\uD86E\uDC1C", // of extension E
            "\uD880\uDC00", // of extension G
            "\uD83D\uDE00",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u8FBA\uDB40\uDD00", // Han with a variation selector
            "e\u0301",
            "\u0E01\u0E33",
            "ＡＢＣ１２３",
            "\u3000",
            "\u00A0",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "\u2028",
            "\u0085",
            "\u0000",
            "\u0007",
            "\u001B[31m",
            "\u007F",
            "\u200B",
            "\u200E",
            "\u202E",
            "\u2066",
            "\uFEFF",
            "\u00AD",
            "\u3164",
            "\uE000",
            "\uDB80\uDC00",
            "\uFFFF",
            "\uFDD0",
            "\uD83D",
            "\uDE00",
            "\u0378",
            "=1+1",
            "＝1+1",
            "@SUM(A1)",
            "'; drop table partner; --",
            "\" or 1=1",
            "a,\"b\"\"c\",d",
            "{\"a\":[1,null]}",
            "<script>alert(1)</script>",
            "&amp;&#0;",
            "%00",
            "%s%n{0}",
            "\\u0000\\",
            "$1\\1",
            "../../etc",
            "%_",
            "null",
            "NaN",
            "1e9",
            "-0");

    private AnyText() {}

    /** A text of some pieces that are difficult for some program; some texts are far too long. */
    public static String draw(Random random) {
        String text = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(number -> piece(random))
                .collect(Collectors.joining(random.nextBoolean() ? "" : "A"));
        return random.nextInt(12) == 0 ? text.repeat(1 + random.nextInt(3_000)) : text;
    }

    private static String piece(Random random) {
        List<Function<Random, String>> ways = List.of(
                any -> PIECES.get(any.nextInt(PIECES.size())),
                any -> PIECES.get(any.nextInt(PIECES.size())),
                any -> String.valueOf((char) any.nextInt(0x10000)),
                any -> Character.toString(any.nextInt(0x110000)),
                any -> "P000" + any.nextInt(10));
        return ways.get(random.nextInt(ways.size())).apply(random);
    }
}
