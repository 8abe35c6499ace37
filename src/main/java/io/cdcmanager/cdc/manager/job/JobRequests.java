package io.cdcmanager.cdc.manager.job;

import io.cdcmanager.cdc.job.BrokenRulesException;
import io.cdcmanager.cdc.manager.RequestReader;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** What callers of the job endpoints ask for. */
public final class JobRequests {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final RequestReader reader;

    public JobRequests(RequestReader reader) {
        this.reader = reader;
    }

    /** One page of a list. */
    public record Page(int limit, int offset) {}

    public AddJobRequest newJob(@Body String body) {
        return reader.read(body, AddJobRequest.class);
    }

    /** The job that the body names. */
    public long jobId(@Body String body) {
        return reader.read(body, JobIdRequest.class).id();
    }

    /** The job that the path names. */
    public long jobIdOfPath(@Header("id") String id) {
        return number("id", id, 0, 1, Long.MAX_VALUE);
    }

    public Page page(@Header("limit") String limit, @Header("offset") String offset) {
        return new Page((int) number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT), (int)
                number("offset", offset, 0, 0, Integer.MAX_VALUE));
    }

    private static long number(String field, String text, long none, long min, long max) {
        if (text == null) {
            return none;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new BrokenRulesException(field, "must be a whole number from " + min + " to " + max);
    }
}
