package io.cdcmanager.cdc.manager;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cdcmanager.cdc.problem.ProblemDocument;
import io.cdcmanager.cdc.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in only requests that say how large they are and are not too large: a body is held in memory. */
public final class RequestLimit extends OncePerRequestFilter {
    /** The largest body that is meant to come is the definition of a table with thousands of columns. */
    static final int LARGEST_BYTES = 16 * 1024 * 1024;

    private final ObjectMapper mapper;

    public RequestLimit(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (request.getHeader("Transfer-Encoding") != null) {
            refuse(response, ProblemType.LENGTH_REQUIRED, "send the body with a Content-Length");
        } else if (request.getContentLengthLong() > LARGEST_BYTES) {
            refuse(response, ProblemType.TOO_LARGE, "a body may have at most " + LARGEST_BYTES + " bytes");
        } else {
            next.doFilter(request, response);
        }
    }

    private void refuse(HttpServletResponse response, ProblemType type, String detail) throws IOException {
        response.setStatus(type.status());
        response.setContentType("application/problem+json");
        mapper.writeValue(response.getOutputStream(), ProblemDocument.of(type, detail));
    }
}
