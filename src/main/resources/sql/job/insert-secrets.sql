-- insert-secrets: what the references in config.json lead to, encrypted; runs once for each
insert into cdc_job_secret (job_name, name, ciphertext)
values (:#${body.jobName}, :#${body.name}, :#${body.ciphertext})
