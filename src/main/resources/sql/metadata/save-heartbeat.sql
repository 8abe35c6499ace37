-- save-heartbeat: no row means that a newer start has taken over
update metadata
   set state = :state,
       reason_code = :reasonCode,
       reason = :reason,
       lag_seconds = :lagSeconds,
       heartbeat_time = current_timestamp(3)
 where job_name = :jobName
   and fence = :fence
