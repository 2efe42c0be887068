package dev.tributary.territories;

import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.TakenBack;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.TerritoryTree.Place;
import dev.tributary.territories.rules.Realignment;
import dev.tributary.territories.rules.Realignment.Change;
import dev.tributary.territories.rules.Realignment.Part;
import dev.tributary.territories.rules.RealignmentRules;
import dev.tributary.territories.rules.TerritoryErrorCode;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import static dev.tributary.territories.rules.TerritoryErrorCode.ALREADY_THERE;
import static dev.tributary.territories.rules.TerritoryErrorCode.CLOSED_LATER;
import static dev.tributary.territories.rules.TerritoryErrorCode.CODE_TAKEN;
import static dev.tributary.territories.rules.TerritoryErrorCode.CONFLICT;
import static dev.tributary.territories.rules.TerritoryErrorCode.DIVISION_NOT_COVERED;
import static dev.tributary.territories.rules.TerritoryErrorCode.EXCLUSIVE_RIGHTS_MEET;
import static dev.tributary.territories.rules.TerritoryErrorCode.HAS_CHILDREN;
import static dev.tributary.territories.rules.TerritoryErrorCode.HAS_EXCLUSIVE_RIGHTS;
import static dev.tributary.territories.rules.TerritoryErrorCode.HAS_PARTNERS;
import static dev.tributary.territories.rules.TerritoryErrorCode.LATER_CHANGE_PLANNED;
import static dev.tributary.territories.rules.TerritoryErrorCode.LOOPS_LATER;
import static dev.tributary.territories.rules.TerritoryErrorCode.OWN_ANCESTOR;
import static dev.tributary.territories.rules.TerritoryErrorCode.PARTNER_ELSEWHERE;
import static dev.tributary.territories.rules.TerritoryErrorCode.PARTNER_NOT_FOUND;
import static dev.tributary.territories.rules.TerritoryErrorCode.ROOT_STAYS;
import static dev.tributary.territories.rules.TerritoryErrorCode.TERRITORY_NOT_FOUND;
import static dev.tributary.territories.rules.TerritoryErrorCode.TERRITORY_NOT_OPEN;

/** Changes the territories from a day on; the days before do not change. Either all changes take effect, or none. */
@ApplicationScoped
public class TerritoryRealignment {

    private final Transactions transactions;
    private final TerritoryTree tree;
    private final TerritoryOccupants occupants;
    private final TerritoryRights exclusive;
    private final TerritoryPrices prices;
    private final TerritoryLook look;

    TerritoryRealignment(
            Transactions transactions,
            TerritoryTree tree,
            TerritoryOccupants occupants,
            TerritoryRights exclusive,
            TerritoryPrices prices,
            TerritoryLook look) {
        this.look = look;
        this.transactions = transactions;
        this.tree = tree;
        this.occupants = occupants;
        this.exclusive = exclusive;
        this.prices = prices;
    }

    /**
     * Makes the changes, once for its key.
     *
     * @return the key of the last territory that was changed, or the reasons for the rejection
     *     ({@link TerritoryErrorCode})
     */
    public Uni<Outcome<UUID, TerritoryErrorCode>> realign(Scope scope, Realignment realignment) {
        return transactions.once(
                scope,
                IdempotencyKey.of(
                        TerritoryErrorCode.class, "territoryRealign", realignment.idempotencyKey(), realignment),
                RealignmentRules.check(realignment, scope.today()),
                () -> apply(realignment).map(run -> Outcome.done(run.last)),
                TerritoryRealignment::answer);
    }

    /**
     * Previews the changes: makes them, compares the figures before and after on the first day of the new shape, and
     * rolls back.
     *
     * @return the effect, or the reasons for the rejection
     */
    public Uni<Outcome<RealignmentImpact, TerritoryErrorCode>> preview(Scope scope, Realignment realignment) {
        return transactions.tried(
                scope.on(realignment.from()),
                "territoryRealignmentPreview",
                RealignmentRules.check(realignment, scope.today()),
                () -> tree.lock()
                        .chain(tree::takeEffect)
                        .chain(this::shape)
                        .chain(before -> apply(realignment)
                                .chain(run -> shape().map(after -> new RealignmentImpact(
                                        TerritoryImpact.between(before, after), run.priceLists, run.rights)))),
                TerritoryRealignment::answer);
    }

    private Uni<TerritoryImpact.Shape> shape() {
        return look.figures()
                .chain(figures -> tree.covered().map(divisions -> new TerritoryImpact.Shape(figures, divisions)));
    }

    private Uni<Run> apply(Realignment realignment) {
        Run run = new Run(realignment);
        return tree.lock().chain(run::all).chain(tree::takeEffect).replaceWith(run);
    }

    private static @Nullable Outcome<UUID, TerritoryErrorCode> answer(String constraint) {
        return switch (constraint) {
            case "territory_no_cycle" -> Outcome.rejected(LOOPS_LATER, "changes");
            case "exclusive_rights_apart" -> Outcome.rejected(EXCLUSIVE_RIGHTS_MEET, "changes");
            case "territory_in_open_parent",
                    "territory_is_open",
                    "territory_closes_empty",
                    "territory_succeeds_another",
                    "territory_successor_is_open" -> Outcome.rejected(CLOSED_LATER, "changes");
            default -> null;
        };
    }

    /** The changes of one realignment, made one after another. */
    private final class Run {

        private final Realignment realignment;
        private final LocalDate day;
        /**
         * The territories that this realignment has opened or whose version it has counted already, with their
         * versions.
         */
        private final Map<UUID, Integer> own = new HashMap<>();

        private final List<PriceListImpact> priceLists = new ArrayList<>();
        private final List<RightImpact> rights = new ArrayList<>();

        private String path = "";
        private UUID last = new UUID(0, 0);

        Run(Realignment realignment) {
            this.realignment = realignment;
            this.day = realignment.from();
        }

        Uni<Void> all() {
            List<Change> changes = realignment.steps();
            List<Integer> positions = new ArrayList<>();
            for (int at = 0; at < changes.size(); at++) {
                positions.add(at);
            }
            return TerritoryTree.inTurn(positions, at -> {
                Change change = changes.get(at);
                path = "changes." + at + "." + change.kind() + ".";
                return apply(change);
            });
        }

        private Uni<Void> apply(Change change) {
            if (change instanceof Realignment.Open open) {
                return known(open.parent(), path + "parent")
                        .chain(parent -> open(open.code(), open.name(), open.divisions(), parent.id(), path + "code"))
                        .replaceWithVoid();
            }
            if (change instanceof Realignment.Rename rename) {
                return seen(rename.territory(), rename.version())
                        .chain(it -> tree.rename(it.id(), rename.name(), day).chain(() -> changed(it.id())));
            }
            if (change instanceof Realignment.Move move) {
                return movable(move.territory(), move.version())
                        .chain(it -> known(move.parent(), path + "parent").chain(parent -> move(it, parent)));
            }
            if (change instanceof Realignment.Split split) {
                return movable(split.territory(), split.version()).chain(it -> split(it, split.parts()));
            }
            if (change instanceof Realignment.Merge merge) {
                return movable(merge.territory(), merge.version())
                        .chain(it -> known(merge.into(), path + "into").chain(into -> merge(it, into)));
            }
            if (change instanceof Realignment.Close close) {
                return movable(close.territory(), close.version()).chain(this::close);
            }
            if (change instanceof Realignment.Cover cover) {
                return seen(cover.territory(), cover.version())
                        .chain(it -> cover(it.id(), cover.divisions()).chain(() -> changed(it.id())));
            }
            if (change instanceof Realignment.Uncover uncover) {
                return seen(uncover.territory(), uncover.version()).chain(it -> uncover(it, uncover.divisions()));
            }
            Realignment.Place place = (Realignment.Place) change;
            return known(place.territory(), path + "territory")
                    .chain(it -> place(place.partners(), it.id(), null, path + "partners")
                            .chain(() -> changed(it.id())));
        }

        private Uni<UUID> open(String code, String name, List<String> divisions, UUID parent, String field) {
            return find(code).chain(taken -> {
                if (taken != null) {
                    throw rejected(CODE_TAKEN, field, code);
                }
                UUID id = UUID.randomUUID();
                own.put(id, 1);
                last = id;
                return tree.open(id, code, name, parent, day)
                        .chain(() -> cover(id, divisions))
                        .replaceWith(id);
            });
        }

        private Uni<Void> cover(UUID territory, List<String> divisions) {
            if (divisions.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return tree.cover(territory, divisions, day).chain(losing -> TerritoryTree.inTurn(losing, this::changed));
        }

        private Uni<Void> uncover(Place it, List<String> divisions) {
            return tree.divisions(it.id(), day).chain(covered -> {
                for (int at = 0; at < divisions.size(); at++) {
                    if (!covered.contains(divisions.get(at))) {
                        throw rejected(
                                DIVISION_NOT_COVERED, path + "divisions." + at, it.code(), divisions.get(at), day);
                    }
                }
                return tree.uncover(divisions, day).chain(() -> changed(it.id()));
            });
        }

        private Uni<Void> move(Place it, Place parent) {
            if (parent.id().equals(it.parent())) {
                throw rejected(ALREADY_THERE, path + "parent", it.code(), parent.code());
            }
            return tree.isBelow(parent.id(), it.id(), day).chain(below -> {
                if (below) {
                    throw rejected(OWN_ANCESTOR, path + "parent", parent.code(), it.code());
                }
                return tree.move(it.id(), parent.id(), day).chain(() -> changed(it.id()));
            });
        }

        private Uni<Void> split(Place it, List<Part> parts) {
            UUID parent = Objects.requireNonNull(it.parent());
            List<Integer> positions = new ArrayList<>();
            for (int at = 0; at < parts.size(); at++) {
                positions.add(at);
            }
            return TerritoryTree.inTurn(positions, at -> {
                        Part part = parts.get(at);
                        String field = path + "parts." + at + ".";
                        return open(part.code(), part.name(), part.divisions(), parent, field + "code")
                                .chain(id -> place(part.partners(), id, it, field + "partners")
                                        .chain(() -> exclusive.share(it.id(), id, day))
                                        .invoke(rights::addAll)
                                        .chain(() -> prices.share(it.id(), id, day))
                                        .invoke(priceLists::addAll)
                                        .replaceWithVoid());
                    })
                    .chain(() -> changed(it.id()));
        }

        private Uni<Void> merge(Place it, Place into) {
            return tree.isBelow(into.id(), it.id(), day).chain(below -> {
                if (below) {
                    throw rejected(OWN_ANCESTOR, path + "into", into.code(), it.code());
                }
                return occupants
                        .placeAll(it.id(), into.id(), day)
                        .chain(() -> tree.children(it.id(), day))
                        .chain(children -> TerritoryTree.inTurn(children, child -> goesAlong(child, into)))
                        .chain(() -> tree.passDivisions(it.id(), into.id(), day))
                        .chain(() -> close(it, into.id()))
                        .chain(() -> changed(into.id()));
            });
        }

        private Uni<Void> goesAlong(Place child, Place into) {
            checkNoLaterChange(child);
            return tree.move(child.id(), into.id(), day).chain(() -> changed(child.id()));
        }

        private Uni<Void> close(Place it) {
            return tree.children(it.id(), day)
                    .invoke(children -> {
                        if (!children.isEmpty()) {
                            throw rejected(HAS_CHILDREN, path + "territory", it.code(), children.size());
                        }
                    })
                    .chain(() -> occupants.count(it.id(), day))
                    .chain(partners -> {
                        if (partners > 0) {
                            throw rejected(HAS_PARTNERS, path + "territory", it.code(), partners);
                        }
                        return close(it, Objects.requireNonNull(it.parent()));
                    });
        }

        private Uni<Void> close(Place it, UUID successor) {
            return exclusive
                    .count(it.id(), day)
                    .chain(rights -> {
                        if (rights > 0) {
                            throw rejected(HAS_EXCLUSIVE_RIGHTS, path + "territory", it.code(), rights);
                        }
                        return prices.leave(it.id(), successor, day);
                    })
                    .invoke(priceLists::addAll)
                    .chain(() -> tree.close(it.id(), successor, day))
                    .chain(() -> changed(it.id()));
        }

        /** @param source the territory that the partners have to be in on that day; null for any */
        private Uni<Void> place(List<String> partners, UUID territory, @Nullable Place source, String field) {
            if (partners.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return occupants.whereabouts(partners, day).chain(found -> {
                for (int at = 0; at < partners.size(); at++) {
                    String code = partners.get(at);
                    UUID whereabouts = found.get(code);
                    if (whereabouts == null) {
                        throw rejected(PARTNER_NOT_FOUND, field + "." + at, code);
                    }
                    if (source != null && !whereabouts.equals(source.id())) {
                        throw rejected(PARTNER_ELSEWHERE, field + "." + at, code, source.code());
                    }
                }
                return occupants.place(partners, territory, day);
            });
        }

        /** A territory of the change; it must have the version that the caller saw, and be open that day. */
        private Uni<Place> seen(String territory, int version) {
            return known(territory, path + "territory").invoke(it -> {
                int ownChanges = own.getOrDefault(it.id(), 0);
                if (it.version() - ownChanges != version && ownChanges < it.version()) {
                    throw rejected(CONFLICT, path + "version", version, it.version() - ownChanges);
                }
            });
        }

        /** The same for a territory that must have a parent to leave. */
        private Uni<Place> movable(String territory, int version) {
            return seen(territory, version).invoke(it -> {
                if (it.parent() == null) {
                    throw rejected(ROOT_STAYS, path + "territory", it.code());
                }
                checkNoLaterChange(it);
            });
        }

        private void checkNoLaterChange(Place it) {
            if (it.laterChange() != null) {
                throw rejected(LATER_CHANGE_PLANNED, path + "territory", it.code(), it.laterChange());
            }
        }

        private Uni<Place> known(String code, String field) {
            return find(code).map(it -> {
                if (it == null) {
                    throw rejected(TERRITORY_NOT_FOUND, field, code);
                }
                if (!it.isOpenOn(day)) {
                    throw rejected(TERRITORY_NOT_OPEN, field, code, day);
                }
                return it;
            });
        }

        private Uni<@Nullable Place> find(String code) {
            return tree.find(List.of(code), day).map(found -> found.isEmpty() ? null : found.get(0));
        }

        private Uni<Void> changed(UUID territory) {
            last = territory;
            own.merge(territory, 1, Integer::sum);
            return tree.changed(territory);
        }

        private TakenBack rejected(TerritoryErrorCode code, String field, Object... values) {
            return new TakenBack(Rejection.of(code, field, values));
        }
    }
}
