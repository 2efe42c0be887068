package dev.tributary.territories.rules;

import dev.tributary.shared.TextKind;
import dev.tributary.shared.Variant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A realignment of territories. It takes effect as a whole. */
@Input("TerritoryRealignInput")
@Description("A realignment of territories. It takes effect as a whole.")
public record Realignment(
        @Description(
                "The first business date of the realignment: in this month or later. If the tree changes, it must be the first day of a month.")
        LocalDate from,

        @Description("The changes in sequence, 1 to 100. A change may depend on earlier ones.")
        List<Choice> changes,

        @Description(
                "A key that the client chooses for each new realignment. The same key sent again returns the same answer and changes nothing twice.")
        String idempotencyKey) {

    /** The changes in sequence. Every choice must be one, which {@link RealignmentRules} checks. */
    public List<Change> steps() {
        return changes.stream().flatMap(Choice::given).toList();
    }

    /** The codes of the territories that change. */
    public Set<String> codes() {
        return steps().stream().flatMap(Change::codes).collect(Collectors.toSet());
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

    /** One change, in the field of its kind. */
    @Input("TerritoryChangeInput")
    @Description("One change of a realignment. Exactly one field must be given.")
    public record Choice(
            @Nullable @Description("Opens a new territory.") Open open,
            @Nullable @Description("Renames a territory.") Rename rename,

            @Nullable @Description("Moves a territory below another parent.")
            Move move,

            @Nullable @Description("Makes parts of a territory separate territories.")
            Split split,

            @Nullable @Description("Merges a territory into another one.")
            Merge merge,

            @Nullable @Description("Closes a territory.") Close close,

            @Nullable @Description("Places partners in a territory.")
            Place place,

            @Nullable @Description("Adds administrative divisions to a territory.")
            Cover cover,

            @Nullable @Description("Removes administrative divisions from a territory.")
            Uncover uncover) {

        /** The changes that are given. */
        Stream<Change> given() {
            return Stream.<@Nullable Change>of(open, rename, move, split, merge, close, place, cover, uncover)
                    .flatMap(Stream::ofNullable);
        }
    }

    /** A new territory. */
    @Input("TerritoryOpenInput")
    @Description("A territory to open.")
    public record Open(
            @Description(
                    "The code, which must never have been used: at most 40 letters, digits, dots, hyphens and underscores. It never changes.")
            String code,

            @Description("The name.") String name,

            @Description("The code of the parent territory.")
            String parent,

            @Nullable
            @Description(
                    "The GB/T 2260 codes of the administrative divisions that it covers from that day on. Territories that covered them before lose them. If omitted, it covers none.")
            List<String> divisions)
            implements Change {
        /** The name without blanks around it. */
        public Open {
            name = TextKind.strip(name);
        }

        /** None if they were omitted. */
        @Override
        public List<String> divisions() {
            return divisions == null ? List.of() : divisions;
        }

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
    @Input("TerritoryRenameInput")
    @Description("A territory to rename.")
    public record Rename(
            @Description("The code of the territory.") String territory,

            @Description("The version of the territory that the caller saw.")
            int version,

            @Description("The new name.") String name)
            implements Change {
        /** The name without blanks around it. */
        public Rename {
            name = TextKind.strip(name);
        }

        @Override
        public String kind() {
            return "rename";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory);
        }
    }

    /** A new parent for a territory. */
    @Input("TerritoryMoveInput")
    @Description("A territory to move, including all territories below it.")
    public record Move(
            @Description("The code of the territory.") String territory,

            @Description("The version of the territory that the caller saw.")
            int version,

            @Description("The code of the new parent territory.")
            String parent)
            implements Change {
        @Override
        public String kind() {
            return "move";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory);
        }

        @Override
        public boolean changesTree() {
            return true;
        }
    }

    /** Parts of a territory that become territories beside it. */
    @Input("TerritorySplitInput")
    @Description(
            "A territory to split. The territories below it, its assignments, and the partners that no part names stay with it. Its price lists and exclusive rights also apply in each part.")
    public record Split(
            @Description("The code of the territory.") String territory,

            @Description("The version of the territory that the caller saw.")
            int version,

            @Description("The parts that become territories.")
            List<Part> parts)
            implements Change {
        @Override
        public String kind() {
            return "split";
        }

        @Override
        public Stream<String> codes() {
            return Stream.concat(Stream.of(territory), parts.stream().map(Part::code));
        }
    }

    /** A part of a territory that is split. */
    @Input("TerritoryPartInput")
    @Description("A part of a split territory that becomes a territory beside it.")
    public record Part(
            @Description("The code, which must never have been used. It never changes.")
            String code,

            @Description("The name.") String name,

            @Nullable
            @Description(
                    "The GB/T 2260 codes of the administrative divisions that it covers from that day on. Territories that covered them before lose them. If omitted, it covers none.")
            List<String> divisions,

            @Description(
                    "The codes of the partners that move to the part. They must be in the territory that is split.")
            List<String> partners) {
        /** The name without blanks around it. */
        public Part {
            name = TextKind.strip(name);
        }

        /** None if they were omitted. */
        @Override
        public List<String> divisions() {
            return divisions == null ? List.of() : divisions;
        }
    }

    /** A merger: everything in the territory moves to another one, and the territory closes. */
    @Input("TerritoryMergeInput")
    @Description(
            "A territory to merge into another one. Its partners and the territories below it move there. It closes, and its assignments end.")
    public record Merge(
            @Description("The code of the territory.") String territory,

            @Description("The version of the territory that the caller saw.")
            int version,

            @Description("The code of the surviving territory.")
            String into)
            implements Change {
        @Override
        public String kind() {
            return "merge";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory, into);
        }

        @Override
        public boolean changesTree() {
            return true;
        }
    }

    /** A closing. */
    @Input("TerritoryCloseInput")
    @Description(
            "A territory to close. It must be empty: no partners and no territories below it. Its assignments end.")
    public record Close(
            @Description("The code of the territory.") String territory,

            @Description("The version of the territory that the caller saw.")
            int version)
            implements Change {
        @Override
        public String kind() {
            return "close";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory);
        }

        @Override
        public boolean changesTree() {
            return true;
        }
    }

    /** Divisions to add to a territory. */
    @Input("TerritoryCoverInput")
    @Description(
            "Administrative divisions to add to a territory. A territory that covered one of them before loses it. A territory that covers a larger division around it still covers the rest of that division.")
    public record Cover(
            @Description("The code of the territory.") String territory,

            @Description("The version of the territory that the caller saw.")
            int version,

            @Description("The GB/T 2260 codes of the divisions to add, such as 320500.")
            List<String> divisions)
            implements Change {
        @Override
        public String kind() {
            return "cover";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory);
        }
    }

    /** Divisions to remove from a territory. */
    @Input("TerritoryUncoverInput")
    @Description(
            "Administrative divisions to remove from a territory. No territory covers them then. To move divisions, add them to the other territory instead.")
    public record Uncover(
            @Description("The code of the territory.") String territory,

            @Description("The version of the territory that the caller saw.")
            int version,

            @Description(
                    "The GB/T 2260 codes of the divisions to remove, such as 320500. The territory must cover them on that day.")
            List<String> divisions)
            implements Change {
        @Override
        public String kind() {
            return "uncover";
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(territory);
        }
    }

    /** Partners to place in a territory. */
    @Input("TerritoryPlaceInput")
    @Description("Partners to place in a territory, from any territory.")
    public record Place(
            @Description("The code of the territory.") String territory,

            @Description("The codes of the partners.") List<String> partners)
            implements Change {
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
