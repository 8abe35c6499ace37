package io.cdcmanager.cdc.job;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks the rules that stand as annotations on the records people send. */
public final class Rules {
    private final Validator validator;

    public Rules() {
        ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                // no expression language: what a user sends must never be evaluated
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        this.validator = factory.getValidator();
    }

    /**
     * @return the same value
     * @throws BrokenRulesException naming each field and the rule that it breaks
     */
    public <T> T checked(T value) {
        List<BrokenRule> broken = validator.validate(value).stream()
                .map(Rules::brokenRule)
                .sorted(Comparator.comparing(BrokenRule::field))
                .toList();
        if (!broken.isEmpty()) {
            throw new BrokenRulesException(broken);
        }
        return value;
    }

    private static BrokenRule brokenRule(ConstraintViolation<?> violation) {
        return new BrokenRule(snakeCase(violation.getPropertyPath().toString()), violation.getMessage());
    }

    private static String snakeCase(String path) {
        return path.replaceAll("\\.?<[^>]*>", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase();
    }
}
