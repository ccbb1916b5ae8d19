package org.tongbao.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table with one case for each record of a sealed type: a {@code switch} over types, which Java 17 lacks. A missing
 * record is reported when the table is made, not when a value of it arrives.
 *
 * @param <C> the context that cases need besides the value
 * @param <T> the sealed type
 * @param <R> the result of a case
 */
public final class Cases<C, T, R extends @Nullable Object> {

    private final Map<Class<?>, BiFunction<C, T, R>> cases = new HashMap<>();

    /** Adds a case for a record, or for all records of a sealed part that have none of their own. */
    public <S extends T> Cases<C, T, R> on(Class<S> type, BiFunction<C, S, R> then) {
        cases.put(type, (asker, value) -> then.apply(asker, type.cast(value)));
        return this;
    }

    /** Refuses a table without a case for each record of the sealed type. */
    public Cases<C, T, R> allOf(Class<T> sealed) {
        complete(sealed, null);
        return this;
    }

    private void complete(Class<?> type, @Nullable BiFunction<C, T, R> above) {
        BiFunction<C, T, R> own = cases.getOrDefault(type, above);
        if (type.isSealed()) {
            for (Class<?> part : type.getPermittedSubclasses()) {
                complete(part, own);
            }
        } else {
            cases.put(type, Objects.requireNonNull(own, () -> "no case for " + type.getName()));
        }
    }

    public R of(C asker, T value) {
        return Objects.requireNonNull(cases.get(value.getClass())).apply(asker, value);
    }
}
