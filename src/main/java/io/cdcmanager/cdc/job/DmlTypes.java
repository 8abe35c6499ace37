package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Some of insert, update and delete; as text a comma list, for instance {@code update,delete}. */
public record DmlTypes(Set<DmlType> types) {
    public static final DmlTypes NONE = new DmlTypes(Set.of());

    public DmlTypes {
        types = Set.copyOf(types);
    }

    @JsonCreator
    public static DmlTypes of(String text) {
        Set<DmlType> types = EnumSet.noneOf(DmlType.class);
        for (String word : text.split(",")) {
            if (!word.isBlank()) {
                types.add(type(word.strip()));
            }
        }
        return new DmlTypes(types);
    }

    public boolean contains(DmlType type) {
        return types.contains(type);
    }

    @JsonValue
    @Override
    public String toString() {
        return types.stream().sorted().map(DmlType::toString).collect(Collectors.joining(","));
    }

    private static DmlType type(String word) {
        return Arrays.stream(DmlType.values())
                .filter(type -> type.toString().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be a comma list of insert, update and delete"));
    }
}
