package org.tongbao.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of open data, as {@code docs/data.md} describes them. */
public record DataFiles(SiteIndex index) {

    /** Numbers as they were printed. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The content of a file. */
    public byte[] bytes(Route.DataFile file) {
        Datasets datasets = new Datasets(index);
        if (file instanceof Route.EntryData at) {
            return json(new EntryJson(index, at.entry()).node());
        } else if (file instanceof Route.TableData at) {
            return bytes(datasets.table(at.entry(), at.table()), at.format());
        } else if (file instanceof Route.BoardData at) {
            return bytes(datasets.board(at.entry(), at.number(), at.board()), at.format());
        } else if (file instanceof Route.KindData at) {
            return bytes(datasets.kind(at.kind()), at.format());
        } else if (file instanceof Route.UnitsData at) {
            return bytes(datasets.units(), at.format());
        }
        PackageJson packages = new PackageJson(index);
        if (file instanceof Route.EntryPackage at) {
            return json(packages.entry(at.entry()));
        }
        return json(file instanceof Route.ListsPackage ? packages.lists() : packages.catalog());
    }

    /** The tables and boards of an entry as an Excel workbook, a sheet each; empty if it has none. */
    public Optional<byte[]> workbook(Entry entry) {
        List<Dataset> datasets = new Datasets(index).of(entry);
        return datasets.isEmpty() ? Optional.empty() : Optional.of(Xlsx.bytes(datasets));
    }

    /** A table of an entry, whole, with what readers may copy of it. */
    public Dataset table(Entry entry, Table table) {
        return new Datasets(index).table(entry, table);
    }

    private static byte[] bytes(Dataset dataset, Route.Format format) {
        return switch (format) {
            case CSV -> Csv.bytes(dataset);
            case JSON -> json(rows(dataset));
            case XLSX -> Xlsx.bytes(List.of(dataset));
        };
    }

    /** An object for each row, each cell under the header of its column. */
    private static ArrayNode rows(Dataset dataset) {
        ArrayNode rows = JSON.createArrayNode();
        for (List<Cell> row : dataset.rows()) {
            ObjectNode node = rows.addObject();
            for (int i = 0; i < row.size(); i++) {
                put(node, dataset.columns().get(i).header(), row.get(i));
            }
        }
        return rows;
    }

    private static void put(ObjectNode node, String header, Cell cell) {
        if (cell instanceof Cell.Text text) {
            node.put(header, text.text());
        } else if (cell instanceof Cell.Amount number) {
            node.put(header, number.number());
        } else if (cell instanceof Cell.Day day) {
            node.put(header, day.day().toString());
        } else {
            node.putNull(header);
        }
    }

    private static byte[] json(JsonNode node) {
        return (JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
