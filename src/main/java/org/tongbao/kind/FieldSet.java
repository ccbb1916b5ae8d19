package org.tongbao.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields in the order of their declaration; names and labels are unique. */
public record FieldSet(List<Field> fields) {

    public FieldSet {
        fields = List.copyOf(fields);
    }

    /** The field with this name, label or other name. */
    public Optional<Field> find(String written) {
        return fields.stream().filter(f -> f.isCalled(written)).findFirst();
    }

    /** The field of that name. */
    public Optional<Field> named(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Whether no field is for rules only, however deep in lists and groups. */
    public boolean isPublic() {
        return fields.stream().allMatch(f -> f.isPublic() && isPublic(f.type()));
    }

    private static boolean isPublic(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return isPublic(list.item());
        }
        return !(type instanceof FieldType.Group group) || group.fieldSet().isPublic();
    }

    /** The fields that hold names of persons under sanction. */
    public List<Field> sanctioned() {
        return fields.stream().filter(f -> f.sanction() != null).toList();
    }

    /** Every word that may be written for a field, for suggestions. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        fields.forEach(f -> words.add(f.name()));
        fields.forEach(f -> words.add(f.label()));
        fields.forEach(f -> words.addAll(f.also()));
        return words;
    }

    /** These fields except those whose name the other has. */
    public FieldSet without(FieldSet other) {
        return new FieldSet(fields.stream()
                .filter(f -> other.fields.stream().noneMatch(o -> o.name().equals(f.name())))
                .toList());
    }

    /** These fields and those of the other, which replace fields of the same name and take words from the rest. */
    public FieldSet with(FieldSet over) {
        List<Field> merged = new ArrayList<>();
        for (Field field : fields) {
            merged.add(over.named(field.name()).orElseGet(() -> field.without(over)));
        }
        for (Field field : over.fields) {
            if (fields.stream().noneMatch(f -> f.name().equals(field.name()))) {
                merged.add(field);
            }
        }
        return new FieldSet(merged);
    }
}
