package dev.tributary.platform.local;

import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The superuser of the local database, who can bring rows into any state and then assume any role. */
public final class Superuser {

    private Superuser() {}

    /** A connection to the database that the tests share. */
    public static Connection connect() throws SQLException, IOException {
        var database = new PGSimpleDataSource();
        database.setUrl(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser("postgres");
        database.setPassword(Secrets.keptIn(Path.of("target", "test-stack", "secrets.properties"))
                .postgres());
        return database.getConnection();
    }
}
