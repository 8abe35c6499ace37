-- find-metadata-token: what the streamer of a job must show; no row means that there is no such job
select job_name, name, ciphertext
  from cdc_job_secret
 where job_name = :#${variable.jobName}
   and name = 'METADATA_PASSWD'
