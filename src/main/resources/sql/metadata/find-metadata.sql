-- find-metadata: all that is remembered of one job
select job_name, fence, gtid_set, binlog_file, binlog_pos, engine_offset, update_time,
       state, reason_code, reason, lag_seconds, heartbeat_time,
       cast(current_timestamp(3) as datetime(3)) as store_time
  from metadata
 where job_name = :jobName
