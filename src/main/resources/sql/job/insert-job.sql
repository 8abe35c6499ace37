-- insert-job: a new job is stopped and has never been started
insert into cdc_job (env, job_name, cdc_config, image_version, region, az, cpu, memory, business_level,
                     job_status, run_system, generation, create_time, update_time)
values (:#${body.env}, :#${body.jobName}, :#${body.cdcConfig}, :#${body.imageVersion}, :#${body.region},
        :#${body.az}, :#${body.cpu}, :#${body.memory}, :#${body.businessLevel},
        'stopped', :#${body.runSystem}, 0, :#${body.createTime}, :#${body.createTime})
