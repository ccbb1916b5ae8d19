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

/** All addresses of the site, and the addresses that two spots claim. */
public final class Addresses {

    /** Two spots whose addresses are one on some system: equal, or equal but for case or Unicode form. */
    public record Collision(Spot first, Spot second) {}

    private final SortedMap<String, Spot> byAddress = new TreeMap<>();
    private final Map<String, Spot> folded = new HashMap<>();
    private final Map<String, Spot> folders = new HashMap<>();
    private final List<Collision> collisions = new ArrayList<>();

    Addresses(Stream<Spot> spots) {
        spots.forEach(this::add);
        findFilesThatAreFolders();
    }

    private void add(Spot spot) {
        String file = fold(spot.file());
        Spot other = folded.putIfAbsent(file, spot);
        if (other == null) {
            byAddress.put(spot.address(), spot);
            for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                folders.putIfAbsent(file.substring(0, slash), spot);
            }
        } else if (!other.equals(spot)) {
            collisions.add(new Collision(other, spot));
        }
    }

    /** A file where others need a folder cannot be written either. */
    private void findFilesThatAreFolders() {
        folded.forEach((file, spot) -> {
            Spot inside = folders.get(file);
            if (inside != null) {
                collisions.add(spot instanceof Spot.Alias ? new Collision(inside, spot) : new Collision(spot, inside));
            }
        });
    }

    private static String fold(String file) {
        return Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    public Optional<Spot> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** Those in a folder and beneath, in the order of their addresses. */
    public List<Spot> under(String folder) {
        return List.copyOf(
                byAddress.subMap(folder, folder + Character.MAX_VALUE).values());
    }

    /** All of them in the order of their addresses. */
    public List<Spot> all() {
        return List.copyOf(byAddress.values());
    }

    public List<Collision> collisions() {
        return List.copyOf(collisions);
    }
}
