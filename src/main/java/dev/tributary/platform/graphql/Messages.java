package dev.tributary.platform.graphql;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts for people in one language. */
public final class Messages {

    private final ResourceBundle texts;

    private Messages(ResourceBundle texts) {
        this.texts = texts;
    }

    /** The texts of the bundle {@code messages/…} in this language. */
    public static Messages in(Locale language, String bundle) {
        return new Messages(ResourceBundle.getBundle(
                "messages/" + bundle,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text with the values in their places.
     *
     * @throws java.util.MissingResourceException if the language lacks the text
     */
    public String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }
}
