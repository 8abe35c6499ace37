-- save-position: no row means that a newer start has taken over
update metadata
   set gtid_set = :gtidSet,
       binlog_file = :binlogFile,
       binlog_pos = :binlogPos,
       engine_offset = :engineOffset,
       update_time = current_timestamp(3)
 where job_name = :jobName
   and fence = :fence
