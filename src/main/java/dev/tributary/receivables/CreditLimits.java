package dev.tributary.receivables;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** The credit limits of partners. */
@ApplicationScoped
class CreditLimits implements PanacheRepositoryBase<CreditLimit, UUID> {}
