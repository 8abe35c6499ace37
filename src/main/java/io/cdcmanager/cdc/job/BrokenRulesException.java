package io.cdcmanager.cdc.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a person sent breaks rules; nothing has been done with it. */
public class BrokenRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<BrokenRule> broken;
    private final boolean readable;

    public BrokenRulesException(List<BrokenRule> broken) {
        this(broken, true);
    }

    public BrokenRulesException(String field, String rule) {
        this(List.of(new BrokenRule(field, rule)), true);
    }

    private BrokenRulesException(List<BrokenRule> broken, boolean readable) {
        super(broken.stream()
                .map(rule -> (rule.field() + " " + rule.rule()).strip())
                .collect(Collectors.joining("; ")));
        this.broken = List.copyOf(broken);
        this.readable = readable;
    }

    /** Jackson's complaint in the words of the person who wrote the JSON; no class name and no value gets through. */
    public static BrokenRulesException from(JsonProcessingException e) {
        // text that ends or breaks inside a value is wrapped like a wrong value
        boolean wellFormed = !(e.getCause() instanceof JsonParseException);
        if (e instanceof JsonMappingException mapping && wellFormed) {
            return new BrokenRulesException(List.of(new BrokenRule(path(mapping), rule(mapping))), true);
        }
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new BrokenRulesException(List.of(new BrokenRule("", "is not valid JSON" + where)), false);
    }

    public List<BrokenRule> broken() {
        return broken;
    }

    /** False when the text was no JSON at all. */
    public boolean readable() {
        return readable;
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String rule(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a known field";
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException rule) {
            return rule.getMessage();
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "must be one of " + names(format.getTargetType());
        }
        if (e.getCause() instanceof InputCoercionException tooLarge) {
            return "must be " + kind(tooLarge.getTargetType());
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + kind(mismatch.getTargetType());
        }
        return "cannot be read";
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(field -> {
                    JsonProperty name = field.getAnnotation(JsonProperty.class);
                    String text = name == null ? field.getName() : name.value();
                    return text.isEmpty() ? "\"\"" : text;
                })
                .collect(Collectors.joining(", "));
    }

    private static String kind(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number in range";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord() && !writtenAsText(type) ? "an object" : "text";
    }

    private static boolean writtenAsText(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }
}
