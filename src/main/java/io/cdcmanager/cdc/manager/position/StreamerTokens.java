package io.cdcmanager.cdc.manager.position;

import io.cdcmanager.cdc.job.Secret;
import io.cdcmanager.cdc.manager.security.JobSecrets;
import io.cdcmanager.cdc.manager.security.StoredSecret;
import io.cdcmanager.cdc.manager.security.UnreadableSecretException;
import io.cdcmanager.cdc.problem.ProblemException;
import io.cdcmanager.cdc.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.camel.Variable;

/** Who may move a job's position: the one who shows the job's own token. */
public final class StreamerTokens {
    private static final String SCHEME = "Bearer ";

    private final JobSecrets secrets;

    public StreamerTokens(JobSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * @param authorization the request's header, null when it has none
     * @param stored the job's token as it is stored, null when there is no such job
     * @throws ProblemException when they do not fit, without a word about which of them is wrong
     */
    public void check(@Variable("authorization") String authorization, @Variable("storedToken") StoredSecret stored) {
        String shown = authorization != null && authorization.startsWith(SCHEME)
                ? authorization.substring(SCHEME.length())
                : "";
        Secret token = stored == null ? Secret.NONE : opened(stored);
        // MessageDigest's comparison takes the same time wherever the two differ
        boolean fits = MessageDigest.isEqual(bytes(shown), bytes(token.reveal()));
        if (!fits || token.isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_AUTHENTICATED, "send the job's own token as Authorization: Bearer <token>");
        }
    }

    private Secret opened(StoredSecret stored) {
        try {
            return secrets.opened(stored);
        } catch (UnreadableSecretException e) {
            return Secret.NONE;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
