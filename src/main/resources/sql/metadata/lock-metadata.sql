-- lock-metadata: keeps the fence from moving until the transaction ends; no row means that a newer start has taken over
select fence
  from metadata
 where job_name = :jobName
   and fence = :fence
   for update
