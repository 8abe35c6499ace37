package io.cdcmanager.cdc.manager;

import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.TransactedPolicy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The policy behind {@code transacted}: all statements of a route or none. A failure stays on the exchange for whoever
 * called the route. Camel's own policy would mark it as dealt with, and the caller's {@code problem-details} would never
 * see it.
 */
public final class OneTransaction implements TransactedPolicy {
    private final TransactionTemplate transaction;

    public OneTransaction(PlatformTransactionManager transactionManager) {
        this.transaction = new TransactionTemplate(transactionManager);
    }

    @Override
    public void beforeWrap(Route route, NamedNode definition) {
        // the route is taken as it is
    }

    @Override
    public Processor wrap(Route route, Processor statements) {
        return exchange -> {
            // tells Camel to stay on this thread, to which the transaction belongs
            exchange.getUnitOfWork().beginTransactedBy(this);
            try {
                transaction.executeWithoutResult(status -> run(statements, exchange, status));
            } finally {
                exchange.getUnitOfWork().endTransactedBy(this);
            }
        };
    }

    private static void run(Processor statements, Exchange exchange, TransactionStatus status) {
        try {
            statements.process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (exchange.getException() != null || exchange.isRollbackOnly()) {
            status.setRollbackOnly();
        }
    }
}
