package io.cdcmanager.cdc.streamer;

import io.cdcmanager.cdc.job.JobConfig;
import io.cdcmanager.cdc.job.JobConfig.MqStream;
import io.cdcmanager.cdc.job.SendModel;

/** How many changes the reader hands on at once: what may be unacknowledged at a time. */
final class BatchSize {
    private static final int LARGEST = 2048;

    private BatchSize() {}

    static int of(JobConfig job) {
        int size = LARGEST;
        if (job.cdcStreams().allConfig().sendModel() == SendModel.SYNC) {
            size = job.cdcStreams().mqStreams().stream()
                    .mapToInt(MqStream::flushBatch)
                    .reduce(size, Math::min);
        }
        // a batch is waited for as a whole: none may take more than a second's worth of a limited rate
        int limit = job.configDetail().runtime().changesPerSecond();
        return limit == 0 ? size : Math.min(size, limit);
    }
}
