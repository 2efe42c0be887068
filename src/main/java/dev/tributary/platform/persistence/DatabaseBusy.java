package dev.tributary.platform.persistence;

import java.time.Duration;

/** All connections to the database stayed taken for as long as somebody waits for one. Nothing was done; try again. */
public class DatabaseBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseBusy(Duration waited) {
        super("no connection to the database within " + waited);
    }

    DatabaseBusy(Throwable failure) {
        super("no connection to the database", failure);
    }
}
