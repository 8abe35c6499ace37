-- find-new-job: the row that has just been inserted, with its number
select id, env, job_name, cdc_config, image_version, region, az, cpu, memory, business_level, job_status, run_system,
       generation, start_time, reason_code, reason, create_time, update_time
  from cdc_job
 where job_name = :#${body.jobName}
