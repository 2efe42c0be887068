package dev.tributary.platform.files;

import dev.tributary.platform.files.ImportReport.ImportError;
import org.jspecify.annotations.Nullable;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Writes reports on files in the caller's language. */
final class Reasons {

    private static final int SHOWN = 100;

    private final ResourceBundle messages;

    private Reasons(ResourceBundle messages) {
        this.messages = messages;
    }

    static Reasons in(Locale language) {
        return new Reasons(ResourceBundle.getBundle(
                "messages/imports",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    ImportReport report(boolean dryRun, Imported imported) {
        return new ImportReport(
                dryRun,
                imported.created(),
                imported.updated(),
                imported.unchanged(),
                imported.rejected(),
                imported.faults().stream().map(this::error).toList());
    }

    /** The report on a file that was refused before all rows were read. */
    ImportReport report(boolean dryRun, Fault fault) {
        return new ImportReport(dryRun, 0, 0, 0, 0, List.of(error(fault)));
    }

    FileRefusal refusal(Fault fault) {
        return new FileRefusal(fault.column(), fault.code(), reason(fault));
    }

    private ImportError error(Fault fault) {
        return new ImportError(fault.line(), fault.column(), shown(fault.value()), fault.code(), reason(fault));
    }

    private String reason(Fault fault) {
        return new MessageFormat(messages.getString(fault.code()), messages.getLocale())
                .format(new Object[] {orEmpty(fault.column()), orEmpty(shown(fault.value())), orEmpty(fault.detail())});
    }

    private static @Nullable String shown(@Nullable String value) {
        return value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
