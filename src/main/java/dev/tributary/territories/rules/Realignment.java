package dev.tributary.territories.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of the territories that takes effect as a whole.
 *
 * @param from the first business date of the new shape
 * @param changes in their sequence: a later one may build on an earlier one
 */
public record Realignment(LocalDate from, List<Change> changes) {

    /** The codes of the territories that it names as the ones that change. */
    public Set<String> codes() {
        return changes.stream().flatMap(Change::codes).collect(Collectors.toSet());
    }

    /** One change; its territories are given by code. */
    public sealed interface Change {

        /** What it is called in the input, where a reason against it points. */
        String kind();

        /** The codes of the territories that it changes. */
        Stream<String> codes();

        /** Whether it changes who lies below whom. */
        default boolean changesTree() {
            return false;
        }
    }

    /** An existing territory, and the version that the caller saw. */
    public record Seen(String code, int version) {}

    /**
     * A new territory.
     *
     * @param divisions GB/T 2260 codes of those that it covers, whoever covers them until then
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

    /** Another name. */
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

    /** Another parent. */
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

    /** Parts that become territories of their own beside it; it keeps the partners that no part names. */
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
     * @param divisions GB/T 2260 codes of those that it covers, whoever covers them until then
     * @param partners the codes of those that go along
     */
    public record Part(String code, String name, List<String> divisions, List<String> partners) {}

    /** All that it has goes to another, and it closes. */
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

    /** It ends, with nothing left in it; who is assigned to it is no more. */
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

    /** It covers divisions (GB/T 2260), and whoever covers them until then no longer does. */
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

    /** It no longer covers divisions (GB/T 2260), and nobody else does instead. */
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

    /** Partners come to it. */
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
