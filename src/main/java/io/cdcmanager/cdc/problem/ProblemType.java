package io.cdcmanager.cdc.problem;

import java.util.Locale;

/** Every way a request can fail. The name is the stable {@code type} of the answer. */
public enum ProblemType {
    MALFORMED_JSON(400, "The request body is not valid JSON"),
    BROKEN_OFF(400, "The request ended before it was complete"),
    NOT_AUTHENTICATED(401, "The bearer token is missing or wrong"),
    JOB_NOT_FOUND(404, "No such job"),
    JOB_NOT_STOPPED(409, "The job is not stopped"),
    JOB_NOT_RUNNING(409, "The job is not running"),
    FENCED(409, "A newer start of the job has taken over"),
    STALE_PLACEMENT(409, "The job has been placed elsewhere since"),
    LENGTH_REQUIRED(411, "The request does not say how large it is"),
    TOO_LARGE(413, "The request is too large"),
    BROKEN_RULES(422, "The request breaks a rule"),
    START_REFUSED(502, "The run system refused to start the job"),
    STORE_UNAVAILABLE(503, "The database does not answer"),
    UNEXPECTED(500, "The manager failed");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The {@code type} member: a name, not an address to open. */
    public String uri() {
        return "urn:cdc-manager:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
