package dev.tributary.platform.files.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * A part of a workbook, element by element. Local names identify elements and attributes, since Strict workbooks use
 * other namespaces for them.
 */
final class PartXml implements Closeable {

    private static final int DEEPEST = 64;
    private static final int LONGEST_ATTRIBUTE = 2_000;

    /** The parser never forgets a name; a workbook has some hundred different ones. */
    private static final int MOST_NAMES = 2_000;

    private final MeteredInput input;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private String name = "";
    private String[] attributes = new String[16];
    private int attributeCount;
    private int depth;

    private PartXml(MeteredInput input) throws SheetRefused {
        this.input = input;
        // A factory for each part: it remembers the names that its parsers have seen.
        XMLInputFactory factory = new InputFactoryImpl();
        // A lazy parser would report errors in a text only when the text is read.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(input);
        } catch (XMLStreamException | RuntimeException broken) {
            throw refusal(broken);
        }
        // All spreadsheet programs write UTF-8; see TagGauge for why others are refused.
        if (!isUtf8(xml.getEncoding()) || !isUtf8(xml.getCharacterEncodingScheme())) {
            throw SheetRefused.unreadable();
        }
    }

    private static boolean isUtf8(@Nullable String encoding) {
        return encoding == null || encoding.equalsIgnoreCase("UTF-8") || encoding.equalsIgnoreCase("US-ASCII");
    }

    static PartXml of(MeteredInput input) throws IOException {
        try {
            return new PartXml(input);
        } catch (SheetRefused refused) {
            input.close();
            throw refused;
        }
    }

    /** The nesting depth of the current element, itself included. */
    int depth() {
        return depth;
    }

    /** The local name of the current element. */
    String name() {
        return name;
    }

    /** The value of an attribute of the current element; null if it has none. */
    @Nullable
    String attribute(String name) throws SheetRefused {
        for (int at = 0; at < attributeCount; at++) {
            if (attributes[at].equals(name)) {
                String value = xml.getAttributeValue(at);
                if (value.length() > LONGEST_ATTRIBUTE) {
                    throw SheetRefused.unreadable();
                }
                return value;
            }
        }
        return null;
    }

    /** Moves to the next element of that name at any depth; false if there is none. */
    boolean find(String name) throws SheetRefused {
        int event;
        do {
            event = next();
        } while (event != XMLStreamConstants.END_DOCUMENT
                && !(event == XMLStreamConstants.START_ELEMENT && name().equals(name)));
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Moves to the next child of the element at this depth, and skips deeper elements; false at the element's end. */
    boolean child(int parent) throws SheetRefused {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
                return false;
            }
        }
    }

    /** Appends the text of the current element up to its end; false if the result would exceed the length. */
    boolean text(StringBuilder all, int longest) throws SheetRefused {
        int element = depth;
        int event = next();
        while (depth >= element) {
            if (depth == element && isText(event)) {
                if (all.length() + xml.getTextLength() > longest) {
                    return false;
                }
                all.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            event = next();
        }
        return true;
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private int next() throws SheetRefused {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException | RuntimeException broken) {
            throw refusal(broken);
        }
        input.tokenIsOver();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                readNames();
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.add(xml.getPITarget());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw SheetRefused.unreadable();
            default -> {}
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw SheetRefused.unreadable();
        }
        return event;
    }

    private void readNames() {
        name = xml.getLocalName();
        names.add(name);
        attributeCount = xml.getAttributeCount();
        if (attributeCount > attributes.length) {
            attributes = new String[attributeCount];
        }
        for (int at = 0; at < attributeCount; at++) {
            attributes[at] = xml.getAttributeLocalName(at);
            names.add(attributes[at]);
        }
        for (int at = 0; at < xml.getNamespaceCount(); at++) {
            names.add(xml.getNamespacePrefix(at) + ' ' + xml.getNamespaceURI(at));
        }
    }

    /** Covers more than the parser's own exception: for some broken documents it throws others, such as of an index. */
    private static SheetRefused refusal(Exception broken) {
        return broken.getCause() instanceof SheetRefused refused ? refused : SheetRefused.unreadable();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
