package dev.tributary.platform.http;

import io.micrometer.core.instrument.config.MeterFilter;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Counts requests to the public and the management port in the same meters. Quarkus tags the meters of one of them with
 * its port, depending on which opens first. Prometheus refuses a meter with other tags, and then the second port never
 * opens.
 */
@Singleton
class PortMeters {

    @Produces
    @Singleton
    MeterFilter withoutPort() {
        return MeterFilter.ignoreTags("server.port");
    }
}
