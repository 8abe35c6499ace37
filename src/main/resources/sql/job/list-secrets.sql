-- list-secrets: what the references in the job's config.json lead to, encrypted
select job_name, name, ciphertext
  from cdc_job_secret
 where job_name = :#${variable.job.jobName}
