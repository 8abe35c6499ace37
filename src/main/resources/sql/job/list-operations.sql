-- list-operations: newest first
select id, job_id, job_name, operator, operation_type, reason, result, detail, generation, create_time
  from cdc_operation_history
 where job_id = :#${variable.jobId}
 order by id desc
 limit :#${variable.page.limit} offset :#${variable.page.offset}
