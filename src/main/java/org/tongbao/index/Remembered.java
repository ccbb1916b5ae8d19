package org.tongbao.index;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was made of each object in the last run, for those objects that come again in the next. A preview reads a site
 * again after every change, and all but one entry come again. For one thread.
 *
 * @param <K> compared by identity
 */
public final class Remembered<K, V> {

    private IdentityHashMap<K, V> last = new IdentityHashMap<>();
    private IdentityHashMap<K, V> now = new IdentityHashMap<>();
    private List<Object> context = List.of();

    /**
     * Begins a run.
     *
     * @param all else that the results depend on; when it is not what it was, all are made again
     */
    public void begin(Object... all) {
        List<Object> next = List.of(all);
        last = next.equals(context) ? now : new IdentityHashMap<>();
        now = new IdentityHashMap<>();
        context = next;
    }

    /** The result for an object: that of the last run, else a new one. */
    public V of(K key, Function<? super K, ? extends V> make) {
        return of(key, v -> true, make);
    }

    /**
     * The same for a result that may not hold any more.
     *
     * @param holds whether that of the last run does
     */
    public V of(K key, Predicate<? super V> holds, Function<? super K, ? extends V> make) {
        V known = now.get(key);
        if (known == null) {
            V before = last.get(key);
            known = before == null || !holds.test(before) ? make.apply(key) : before;
            now.put(key, known);
        }
        return known;
    }

    /** The results for some objects, in their order; those that are new are made on all processors. */
    public List<V> ofAll(List<K> keys, Function<? super K, ? extends V> make) {
        List<K> unknown = keys.stream().filter(k -> !last.containsKey(k)).toList();
        List<V> made = unknown.parallelStream().<V>map(make).toList();
        for (int i = 0; i < made.size(); i++) {
            now.put(unknown.get(i), made.get(i));
        }
        return keys.stream().map(k -> of(k, make)).toList();
    }
}
