package dev.tributary.platform.local;

import dev.tributary.platform.StartRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root, which is who one is in many containers; this is whom it runs as instead. */
final class UnprivilegedUser {

    private static final int NOBODY = 65534;

    private UnprivilegedUser() {}

    /**
     * What to put before a command: nothing for an ordinary user.
     *
     * @param owned what the command has to own: root's own files do, as long as user namespaces are allowed
     */
    static List<String> prefix(Path... owned) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        var unshare = ChildProcess.onPath("unshare");
        if (unshare.isPresent() && succeeds(unshare.get(), "-U", "true")) {
            return List.of(unshare.get(), "-U");
        }
        var setpriv = ChildProcess.onPath("setpriv");
        if (setpriv.isEmpty()) {
            throw new StartRefused("PostgreSQL does not run as root, and neither unshare nor setpriv is there to help:"
                    + " start as an ordinary user");
        }
        for (Path root : owned) {
            try (var tree = Files.walk(root)) {
                for (Path path : (Iterable<Path>) tree::iterator) {
                    Files.setAttribute(path, "unix:uid", NOBODY);
                    Files.setAttribute(path, "unix:gid", NOBODY);
                }
            }
        }
        return List.of(setpriv.get(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
