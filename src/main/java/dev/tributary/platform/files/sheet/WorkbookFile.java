package dev.tributary.platform.files.sheet;

import dev.tributary.platform.files.sheet.MeteredInput.Allowance;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The archive of a workbook and its parts. A part refers to another one by a relation with a type. */
final class WorkbookFile implements Closeable {

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int SIZE_OF_DIRECTORY = 12;

    /** {@link ZipFile} holds the directory in memory; a workbook's directory has some kilobytes. */
    private static final int LARGEST_DIRECTORY = 1 << 20;

    private static final int MOST_RELATIONS = 1_000;

    private final ZipFile zip;
    private final Allowance allowance;

    private WorkbookFile(ZipFile zip, Allowance allowance) {
        this.zip = zip;
        this.allowance = allowance;
    }

    static WorkbookFile open(Path file, long mostUnpacked) throws IOException {
        checkDirectory(file);
        try {
            return new WorkbookFile(new ZipFile(file.toFile()), new Allowance(mostUnpacked, Files.size(file)));
        } catch (ZipException | EOFException | RuntimeException broken) {
            throw SheetRefused.unreadable();
        }
    }

    private static void checkDirectory(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(bytes.length(), END_LENGTH + LONGEST_COMMENT)];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            // Examines each candidate, since a comment may contain what looks like another end.
            for (int at = 0; at <= tail.length - END_LENGTH; at++) {
                if (end.getInt(at) == END_OF_DIRECTORY
                        && Integer.compareUnsigned(end.getInt(at + SIZE_OF_DIRECTORY), LARGEST_DIRECTORY) > 0) {
                    throw SheetRefused.unreadable();
                }
            }
        }
    }

    /**
     * A reference from one part to another.
     *
     * @param type the last word of its type, such as {@code worksheet}
     * @param target the name of the other part
     */
    record Relation(String type, String target) {}

    /** The relations of the part by id; those of the whole workbook if no part is given. */
    Map<String, Relation> relations(String part) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        Map<String, Relation> relations = new HashMap<>();
        try (PartXml xml = part(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels")) {
            if (xml == null) {
                return relations;
            }
            while (xml.find("Relationship")) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id == null || type == null || target == null || relations.size() == MOST_RELATIONS) {
                    throw SheetRefused.unreadable();
                }
                if (!"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(
                            id,
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(part.substring(0, name), target)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    /** The part of that name, in upper or lower case; null if there is none. */
    @Nullable
    PartXml part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            entry = zip.stream()
                    .filter(other -> other.getName().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
        }
        if (entry == null) {
            return null;
        }
        try {
            return PartXml.of(new MeteredInput(zip.getInputStream(entry), allowance));
        } catch (ZipException | EOFException broken) {
            throw SheetRefused.unreadable();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
