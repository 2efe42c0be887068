package dev.tributary.platform.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/** Breaks a valid file in the ways of accident and of malice. */
final class FileMutations {

    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"]*)\"|='([^']*)'");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern TEXT = Pattern.compile(">([^<]+)<");
    private static final Pattern VALUE = Pattern.compile("[^,\n]+");

    private static final List<String> ODD = List.of(
            "",
            "-1",
            "0",
            "1e999999999",
            "1E-999999999",
            "9".repeat(400),
            "99999999999999999999",
            "NaN",
            "#REF!",
            "ZZZZZZ2",
            "A0",
            "XFD1048576",
            "A1:XFD1048576",
            "true",
            "n",
            "s",
            "str",
            "inlineStr",
            "b",
            "e",
            "d",
            "2026-13-45",
            "2026-11-30T25:00:00",
            "_x0000_",
            "_xD83D_",
            "_xFFFF_",
            "&#0;",
            "&#xFFFF;",
            "&none;",
            "&lt;",
            "\u0000",
            "\uFEFF",
            "\u202E",
            "水泵",
            "\uD83D\uDE00",
            " ",
            "..\\..\\x",
            "../../../../etc/passwd",
            "http://example.com/x",
            "x".repeat(70_000),
            "'=1+1",
            "\"",
            "'",
            ",",
            "\r",
            "\n",
            "\t",
            "{0}",
            "%s",
            "\\N",
            "\\",
            "1",
            "2",
            "999",
            "0.1",
            "46357.5",
            "60");

    private static final List<String> ODD_TAGS = List.of(
            "<c/>",
            "<c t='s'><v>99999</v></c>",
            "<c t='e'><v>#N/A</v></c>",
            "<c><f>A1</f></c>",
            "<row>",
            "</row>",
            "<row r='1'/>",
            "<mergeCells><mergeCell ref='A1:B9'/></mergeCells>",
            "<!-- -->",
            "<![CDATA[x]]>",
            "<?x y?>",
            "<rPh><t>x</t></rPh>",
            "<!DOCTYPE x [<!ENTITY a 'b'>]>",
            "<x:y/>",
            "<a xmlns:b='c' b:d='e'/>",
            "<sheetData/>",
            "</sheetData>",
            "<v>1</v>",
            "<");

    private final Random random;

    FileMutations(long seed) {
        this.random = new Random(seed);
    }

    /** The file with one to four faults. */
    byte[] of(byte[] sound) {
        byte[] file = sound;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            boolean isWorkbook = file.length > 3 && file[0] == 'P' && file[1] == 'K';
            file = random.nextInt(4) == 0 ? bytes(file) : isWorkbook ? workbook(file) : csv(file);
        }
        return file;
    }

    private byte[] bytes(byte[] file) {
        if (file.length < 8) {
            return file;
        }
        byte[] changed = file.clone();
        int at = random.nextInt(file.length);
        switch (random.nextInt(5)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> {
                return Arrays.copyOf(file, at);
            }
            case 3 ->
                Arrays.fill(changed, at, Math.min(file.length, at + random.nextInt(16)), (byte) random.nextInt(256));
            default -> {
                // The archive's directory is at the end.
                int tail = Math.max(0, file.length - 1 - random.nextInt(Math.min(file.length, 400)));
                changed[tail] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
            }
        }
        return changed;
    }

    private byte[] csv(byte[] file) {
        // Each byte a character, so that no byte is lost.
        String text = new String(file, ISO_8859_1);
        return switch (random.nextInt(8)) {
            case 0 ->
                new String(file, UTF_8).getBytes(Charset.forName(any(List.of("GBK", "UTF-16", "UTF-16LE", "UTF-32"))));
            case 1 ->
                insert(text, any(List.of("\"", "\"\"", "\",", "'", "\u0000", ",", "\r", "\n", "\n\n", ",,,")))
                        .getBytes(ISO_8859_1);
            case 2 ->
                insert(text, new String(any(ODD).getBytes(UTF_8), ISO_8859_1)).getBytes(ISO_8859_1);
            case 3 ->
                insert(
                                text,
                                any(List.of(
                                        "\u00EF\u00BB\u00BF",
                                        "\u00C0\u0080",
                                        "\u00ED\u00A0\u0080",
                                        "\u00FF",
                                        "\u00E6")))
                        .getBytes(ISO_8859_1);
            case 4 -> moved(text).getBytes(ISO_8859_1);
            case 5 -> ("\u00EF\u00BB\u00BF".repeat(random.nextInt(3)) + text).getBytes(ISO_8859_1);
            default ->
                replaced(text, VALUE, new String(any(ODD).getBytes(UTF_8), ISO_8859_1))
                        .getBytes(ISO_8859_1);
        };
    }

    private byte[] workbook(byte[] file) {
        Map<String, byte[]> parts = unpacked(file);
        if (parts.isEmpty()) {
            return bytes(file);
        }
        String name = any(List.copyOf(parts.keySet()));
        String other = any(List.copyOf(parts.keySet()));
        byte[] part = requireNonNull(parts.get(name));
        switch (random.nextInt(12)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(name, requireNonNull(parts.get(other)));
            case 2 -> {
                parts.remove(name);
                parts.put(any(List.of(name.toUpperCase(Locale.ROOT), "/" + name, name + "/", "../" + name, "")), part);
            }
            case 3 -> parts.put(name, bytes(part));
            default ->
                parts.put(
                        name,
                        xml(new String(part, UTF_8))
                                .getBytes(random.nextInt(20) == 0 ? StandardCharsets.UTF_16 : UTF_8));
        }
        return packed(parts);
    }

    private String xml(String xml) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> replaced(xml, ATTRIBUTE, "=\"" + any(ODD) + "\"");
            case 2 -> replaced(xml, TEXT, ">" + any(ODD) + "<");
            case 3 -> replaced(xml, TAG, any(ODD_TAGS));
            case 4 -> insert(xml, any(ODD_TAGS));
            case 5 -> moved(xml);
            default -> {
                List<MatchResult> tags = TAG.matcher(xml).results().toList();
                if (tags.isEmpty()) {
                    yield xml;
                }
                String tag = any(tags).group();
                int at = any(tags).start();
                yield xml.substring(0, at)
                        + tag.repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 20_000 : 3))
                        + xml.substring(at);
            }
        };
    }

    private String replaced(String text, Pattern pattern, String with) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        if (found.isEmpty()) {
            return insert(text, with);
        }
        MatchResult one = any(found);
        return text.substring(0, one.start()) + with + text.substring(one.end());
    }

    private String insert(String text, String more) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + more + text.substring(at);
    }

    /** Deletes or moves a piece of it. */
    private String moved(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(200));
        String left = text.substring(0, from) + text.substring(to);
        return random.nextBoolean()
                ? left
                : insert(left, text.substring(from, to).repeat(1 + random.nextInt(3)));
    }

    private <T> T any(List<T> ones) {
        return ones.get(random.nextInt(ones.size()));
    }

    private static Map<String, byte[]> unpacked(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException broken) {
            // The unpacked part is enough.
        }
        return parts;
    }

    private byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            List<String> names = new ArrayList<>(parts.keySet());
            if (random.nextInt(4) == 0) {
                Collections.shuffle(names, random);
            }
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(parts.get(name));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
