package dev.tributary.platform.persistence;

import java.time.Duration;

/** No connection to the database became free in time. Nothing was done; try again. */
public class DatabaseBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseBusy(Duration waited) {
        super("no connection to the database within " + waited);
    }

    DatabaseBusy(Throwable failure) {
        super("no connection to the database", failure);
    }
}
