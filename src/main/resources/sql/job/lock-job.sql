-- lock-job: the same, and nobody else starts, stops or judges the job until this transaction ends
select id, env, job_name, cdc_config, image_version, region, az, cpu, memory, business_level, job_status, run_system,
       generation, start_time, reason_code, reason, create_time, update_time
  from cdc_job
 where id = :#${variable.jobId}
   for update
