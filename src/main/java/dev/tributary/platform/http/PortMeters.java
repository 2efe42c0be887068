package dev.tributary.platform.http;

import io.micrometer.core.instrument.config.MeterFilter;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Meters of the public and the management port count together. Quarkus tags those of one of them with its port, by whichever
 * opens first, and Prometheus refuses a meter with other tags: then the second port never opens.
 */
@Singleton
class PortMeters {

    @Produces
    @Singleton
    MeterFilter withoutPort() {
        return MeterFilter.ignoreTags("server.port");
    }
}
