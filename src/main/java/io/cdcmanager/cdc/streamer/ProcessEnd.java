package io.cdcmanager.cdc.streamer;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** When this process must go, beside being told to by a signal. */
class ProcessEnd {
    /** Exit status of a streamer whose job runs elsewhere: whoever supervises it must not start it again. */
    static final int TAKEN_OVER = 3;

    /** Environment variable: the parent holds our standard input, and its end is the parent's. */
    static final String END_WITH_STDIN = "CDC_END_WITH_STDIN";

    private static final Logger LOG = LoggerFactory.getLogger(ProcessEnd.class);

    void takenOver() {
        exit(TAKEN_OVER);
    }

    @EventListener(ApplicationReadyEvent.class)
    void watchStdin() {
        if (Boolean.parseBoolean(System.getenv(END_WITH_STDIN))) {
            Thread watch = new Thread(this::endWithStdin, "stdin watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private void endWithStdin() {
        try {
            while (System.in.read() >= 0) {
                // the parent says nothing; it only stays
            }
        } catch (IOException e) {
            LOG.debug("standard input broke", e);
        }
        LOG.info("the parent process is gone; the streamer stops");
        exit(0);
    }

    /** In a thread of its own: the exit waits for the threads that ask for it. */
    private static void exit(int status) {
        new Thread(() -> System.exit(status), "process end").start();
    }
}
