package dev.tributary.platform.files;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * In a native executable, how the reader of workbooks unpacks their parts. A workbook has them stored or deflated, and others
 * are refused before ({@link SheetRows}); the original knows rare ways too, by libraries that are not here, and an executable
 * is not built of what refers to classes that there are not.
 */
@TargetClass(ZipFile.class)
final class PlainZipFile {

    @Alias
    public native InputStream getRawInputStream(ZipArchiveEntry part) throws IOException;

    @Substitute
    public InputStream getInputStream(ZipArchiveEntry part) throws IOException {
        InputStream raw = getRawInputStream(part);
        return switch (part.getMethod()) {
            case ZipEntry.STORED -> raw;
            case ZipEntry.DEFLATED -> new InflaterInputStream(raw, new Inflater(true));
            default -> throw new ZipException("neither stored nor deflated");
        };
    }
}
