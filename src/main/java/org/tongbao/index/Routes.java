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
import java.util.stream.Stream;

/** All addresses of the site, and the addresses that two routes claim. */
public final class Routes {

    /** Two routes whose addresses are one on some system: equal, or equal but for case or Unicode form. */
    public record Collision(Route first, Route second) {}

    private final SortedMap<String, Route> byAddress = new TreeMap<>();
    private final Map<String, Route> folded = new HashMap<>();
    private final Map<String, Route> folders = new HashMap<>();
    private final List<Collision> collisions = new ArrayList<>();

    Routes(Stream<Route> routes) {
        routes.forEach(this::add);
        findFilesThatAreFolders();
    }

    private void add(Route route) {
        String file = fold(route.file());
        Route other = folded.putIfAbsent(file, route);
        if (other == null) {
            byAddress.put(route.address(), route);
            for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                folders.putIfAbsent(file.substring(0, slash), route);
            }
        } else if (!other.equals(route)) {
            collisions.add(new Collision(other, route));
        }
    }

    /** A file where others need a folder cannot be written either. */
    private void findFilesThatAreFolders() {
        folded.forEach((file, route) -> {
            Route inside = folders.get(file);
            if (inside != null) {
                collisions.add(
                        route instanceof Route.Alias ? new Collision(inside, route) : new Collision(route, inside));
            }
        });
    }

    private static String fold(String file) {
        return Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    public Optional<Route> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** Those in a folder and beneath, in the order of their addresses. */
    public List<Route> under(String folder) {
        return List.copyOf(
                byAddress.subMap(folder, folder + Character.MAX_VALUE).values());
    }

    /** All of them in the order of their addresses. */
    public List<Route> all() {
        return List.copyOf(byAddress.values());
    }

    public List<Collision> collisions() {
        return List.copyOf(collisions);
    }
}
