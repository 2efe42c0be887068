package dev.tributary;

import dev.tributary.platform.Prelude;
import dev.tributary.platform.StartRefused;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import java.util.ServiceLoader;

/** The entry point: the steps before Quarkus, then Quarkus. */
@QuarkusMain
public class Tributary {

    /**
     * Starts the server and returns when it has stopped; if the start is refused, prints the reason on one line and
     * exits with 1.
     */
    public static void main(String... arguments) {
        try {
            ServiceLoader.load(Prelude.class, Tributary.class.getClassLoader()).forEach(Prelude::play);
            StartSettings settings = StartSettings.read();
            settings.requireAll();
            settings.requireKeysKeptForADay();
            if (!settings.serves()) {
                // It exits before anybody signs in, so it needs no issuer.
                System.setProperty("quarkus.oidc.tenant-enabled", "false");
            }
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
