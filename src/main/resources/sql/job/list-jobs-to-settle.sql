-- list-jobs-to-settle: every wanted job, and for a while each stopped one, whose removal may have failed
select id
  from cdc_job
 where job_status <> 'stopped'
    or update_time > :#${variable.settledSince}
 order by id
