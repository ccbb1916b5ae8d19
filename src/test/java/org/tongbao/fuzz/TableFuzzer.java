package org.tongbao.fuzz;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** CSV tables of entries, changed or filled by chance. */
final class TableFuzzer implements Fuzzer {

    private final Map<String, String> guide = Material.guide();
    private final List<String> donors = Material.texts(".csv");

    @Override
    public String name() {
        return "table";
    }

    @Override
    public void run(Trial trial, Chance chance) {
        guide.forEach(trial.site()::write);
        String file = chance.of(
                guide.keySet().stream().filter(f -> f.endsWith(".csv")).toList());
        String sound = guide.get(file);
        Mutation mutation = new Mutation(chance, donors);
        if (chance.oneIn(3)) {
            trial.site().write(file, filled(sound, chance));
        } else {
            trial.site().write(file, mutation.text(sound));
        }
        trial.checkAndBuild(chance.oneIn(16));
    }

    /** The header of a table, and rows of cells from its columns, some of them of another, or of nothing sound. */
    private static String filled(String sound, Chance chance) {
        List<String> lines = sound.lines().toList();
        List<List<String>> rows =
                lines.stream().skip(1).map(l -> List.of(l.split(",", -1))).toList();
        int columns = lines.get(0).split(",", -1).length;
        return lines.get(0) + "\n"
                + IntStream.range(0, chance.size(300))
                        .mapToObj(i -> IntStream.range(0, columns)
                                .mapToObj(c -> cell(rows, c, i, chance))
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining(chance.of("\n", "\r\n")));
    }

    private static String cell(List<List<String>> rows, int column, int row, Chance chance) {
        if (chance.oneIn(15)) {
            return '"' + Hazards.any(chance).replace("\"", "\"\"") + '"';
        }
        if (column == 0 && chance.oneIn(2)) {
            return String.valueOf(row + 1);
        }
        List<String> from = chance.of(rows);
        return from.get(Math.min(from.size() - 1, chance.oneIn(30) ? chance.below(from.size()) : column));
    }
}
