package org.tongbao.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All addresses of the site, and the addresses that two routes claim. */
public final class Routes {

    /** Two routes whose addresses are one on some system: equal, or equal but for case or Unicode form. */
    public record Collision(Route first, Route second) {}

    /** A route and its address, which is put together once. */
    record Claim(String address, Route route) {

        static Claim of(Route route) {
            return new Claim(route.address(), route);
        }
    }

    /** In the order in which addresses are given away. */
    private final List<Claim> claims;

    private final Map<String, Route> byAddress;
    private @Nullable SortedMap<String, Route> sorted;
    private @Nullable List<Collision> collisions;

    Routes(List<Claim> claims) {
        this.claims = claims;
        this.byAddress = new HashMap<>(claims.size() * 2);
        claims.forEach(c -> byAddress.putIfAbsent(c.address, c.route));
    }

    private static List<Collision> collisions(List<Claim> claims) {
        List<Collision> found = new ArrayList<>();
        Map<String, Route> files = new HashMap<>();
        Map<String, Route> folders = new HashMap<>();
        for (Claim claim : claims) {
            String file = fold(claim.route.file());
            Route other = files.putIfAbsent(file, claim.route);
            if (other == null) {
                for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                    folders.putIfAbsent(file.substring(0, slash), claim.route);
                }
            } else if (!other.equals(claim.route)) {
                found.add(new Collision(other, claim.route));
            }
        }
        // A file where others need a folder cannot be written either.
        files.forEach((file, route) -> {
            Route inside = folders.get(file);
            if (inside != null) {
                found.add(route instanceof Route.Alias ? new Collision(inside, route) : new Collision(route, inside));
            }
        });
        return List.copyOf(found);
    }

    private static String fold(String file) {
        return Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    public Optional<Route> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** Those in a folder and beneath, in the order of their addresses. */
    public List<Route> under(String folder) {
        return List.copyOf(sorted().subMap(folder, folder + Character.MAX_VALUE).values());
    }

    /** All of them in the order of their addresses. */
    public List<Route> all() {
        return List.copyOf(sorted().values());
    }

    /** Sorted when it is asked for, since a preview seldom does. */
    private synchronized SortedMap<String, Route> sorted() {
        if (sorted == null) {
            sorted = new TreeMap<>(byAddress);
        }
        return sorted;
    }

    public synchronized List<Collision> collisions() {
        if (collisions == null) {
            collisions = collisions(claims);
        }
        return collisions;
    }
}
