package dev.tributary.territories.rules;

import dev.tributary.shared.Variant;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A realignment of territories. It takes effect as a whole.
 *
 * @param from the first business date of the realignment
 * @param changes in sequence: a change may depend on earlier ones
 */
public record Realignment(LocalDate from, List<Change> changes) {

    /** The codes of the territories that change. */
    public Set<String> codes() {
        return changes.stream().flatMap(Change::codes).collect(Collectors.toSet());
    }

    /** One change. It names territories by code. */
    public sealed interface Change extends Variant {

        /** The name of its input field, for the path of an error. */
        @Override
        String kind();

        /** The codes of the territories that it changes. */
        Stream<String> codes();

        /** Whether it changes the tree. */
        default boolean changesTree() {
            return false;
        }
    }

    /** An existing territory, and the version that the caller saw. */
    public record Seen(String code, int version) {}

    /**
     * A new territory.
     *
     * @param divisions GB/T 2260 codes of the divisions that it covers; territories that covered them before lose them
     */
    public record Open(String code, String name, String parent, List<String> divisions) implements Change {
        @Override
        public String kind() {
            return "open";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(code);
        }
    }

    /** A new name for a territory. */
    public record Rename(Seen territory, String name) implements Change {
        @Override
        public String kind() {
            return "rename";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory.code());
        }
    }

    /** A new parent for a territory. */
    public record Move(Seen territory, String parent) implements Change {
        @Override
        public String kind() {
            return "move";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory.code());
        }

        @Override
        public boolean changesTree() {
            return true;
        }
    }

    /** Parts of a territory that become territories beside it. Partners that no part names stay in the territory. */
    public record Split(Seen territory, List<Part> parts) implements Change {
        @Override
        public String kind() {
            return "split";
        }

        @Override
        public Stream<String> codes() {
            return Stream.concat(Stream.of(territory.code()), parts.stream().map(Part::code));
        }
    }

    /**
     * A part of a territory that is split.
     *
     * @param divisions GB/T 2260 codes of the divisions that it covers; territories that covered them before lose them
     * @param partners the codes of the partners that move to the part
     */
    public record Part(String code, String name, List<String> divisions, List<String> partners) {}

    /** A merger: everything in the territory moves to another one, and the territory closes. */
    public record Merge(Seen territory, String into) implements Change {
        @Override
        public String kind() {
            return "merge";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory.code(), into);
        }

        @Override
        public boolean changesTree() {
            return true;
        }
    }

    /** A closing: the territory must be empty, and its assignments end. */
    public record Close(Seen territory) implements Change {
        @Override
        public String kind() {
            return "close";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory.code());
        }

        @Override
        public boolean changesTree() {
            return true;
        }
    }

    /** Divisions (GB/T 2260) to add to a territory. Territories that covered them before lose them. */
    public record Cover(Seen territory, List<String> divisions) implements Change {
        @Override
        public String kind() {
            return "cover";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory.code());
        }
    }

    /** Divisions (GB/T 2260) to remove from a territory. No territory covers them then. */
    public record Uncover(Seen territory, List<String> divisions) implements Change {
        @Override
        public String kind() {
            return "uncover";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory.code());
        }
    }

    /** Partners to place in a territory. */
    public record Place(String territory, List<String> partners) implements Change {
        @Override
        public String kind() {
            return "place";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory);
        }
    }
}
