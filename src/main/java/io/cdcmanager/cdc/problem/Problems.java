package io.cdcmanager.cdc.problem;

import io.cdcmanager.cdc.job.BrokenRulesException;
import io.cdcmanager.cdc.metadata.FencedException;
import io.cdcmanager.cdc.metadata.MetadataUnavailableException;
import io.cdcmanager.cdc.metadata.StalePlacementException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.StreamCacheException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Turns what went wrong into what the caller is told. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int SERVER_ERROR = 500;
    private static final int DEEPEST = 20;

    /**
     * @param failure as it was thrown last; {@code @ExchangeException} would dig out what it suppresses
     */
    public ProblemDocument of(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable failure) {
        ProblemDocument document = document(failure);
        if (document.status() >= SERVER_ERROR) {
            LOG.error("request failed: {}", document.title(), failure);
        } else {
            LOG.debug("request refused: {}: {}", document.title(), document.detail());
        }
        return document;
    }

    private static ProblemDocument document(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            ProblemDocument known = known(cause);
            if (known != null) {
                return known;
            }
        }
        // the message of any other exception is for the log, not for the caller
        return ProblemDocument.of(ProblemType.UNEXPECTED, "the manager's log has the reason");
    }

    private static ProblemDocument known(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return ProblemDocument.of(problem.type(), problem.getMessage());
        }
        if (cause instanceof BrokenRulesException broken) {
            ProblemType type = broken.readable() ? ProblemType.BROKEN_RULES : ProblemType.MALFORMED_JSON;
            return new ProblemDocument(type.uri(), type.title(), type.status(), broken.getMessage(), broken.broken());
        }
        if (cause instanceof StreamCacheException) {
            return ProblemDocument.of(ProblemType.BROKEN_OFF, "the body cannot be read to its end");
        }
        if (cause instanceof FencedException) {
            return ProblemDocument.of(ProblemType.FENCED, cause.getMessage());
        }
        if (cause instanceof StalePlacementException) {
            return ProblemDocument.of(ProblemType.STALE_PLACEMENT, cause.getMessage());
        }
        if (cause instanceof MetadataUnavailableException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof CannotCreateTransactionException) {
            return ProblemDocument.of(ProblemType.STORE_UNAVAILABLE, "try again later");
        }
        return null;
    }
}
