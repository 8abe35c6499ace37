-- update-job-status: the job as it is to be from now on
update cdc_job
   set job_status = :#${body.jobStatus},
       generation = :#${body.generation},
       start_time = :#${body.startTime},
       reason_code = :#${body.reasonCode},
       reason = :#${body.reason},
       update_time = :#${body.updateTime}
 where id = :#${body.id}
