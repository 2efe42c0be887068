package dev.tributary.platform.persistence;

/** Breaks an object of the database until this is closed, to see that a test notices. */
public final class Mutant implements AutoCloseable {

    private final String mend;

    private Mutant(String mend) {
        this.mend = mend;
    }

    /** Nothing is broken. */
    public static Mutant none() {
        return new Mutant("");
    }

    /** A trigger function that does nothing: its triggers and their constraints still exist by name. */
    public static Mutant idle(String triggerFunction) {
        var sound = TestDatabase.one("select pg_get_functiondef(cast(? as regproc))", triggerFunction);
        TestDatabase.change(
                "create or replace function %s() returns trigger language plpgsql as 'begin return null; end'"
                        .formatted(triggerFunction));
        return new Mutant(sound);
    }

    /** A table without one of its constraints. Rows that violate it are deleted before it is restored. */
    public static Mutant without(String table, String constraint) {
        var definition = TestDatabase.one(
                "select pg_get_constraintdef(oid) from pg_constraint where conrelid = cast(? as regclass) and conname = ?",
                table,
                constraint);
        TestDatabase.change("alter table %s drop constraint %s".formatted(table, constraint));
        return new Mutant(
                "delete from %1$s; alter table %1$s add constraint %2$s %3$s".formatted(table, constraint, definition));
    }

    @Override
    public void close() {
        if (!mend.isEmpty()) {
            TestDatabase.change(mend);
        }
    }
}
