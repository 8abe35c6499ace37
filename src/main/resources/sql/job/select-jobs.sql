-- select-jobs: newest first
select id, env, job_name, cdc_config, image_version, region, az, cpu, memory, business_level, job_status, run_system,
       generation, start_time, reason_code, reason, create_time, update_time
  from cdc_job
 order by id desc
 limit :#${variable.page.limit} offset :#${variable.page.offset}
