package dev.tributary.deliveries;

import org.eclipse.microprofile.graphql.Description;

/** The gates that a delivery has to pass before it is released. */
@Description("A gate that a delivery passes before it is released.")
public enum DeliveryGate {
    @Description("Production has made the goods (生产完工).")
    PRODUCTION_COMPLETE,
    @Description("Quality assurance has accepted the goods (检验合格).")
    QUALITY_PASSED
}
