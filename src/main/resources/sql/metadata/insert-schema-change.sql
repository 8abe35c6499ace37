-- insert-schema-change: no row means that a newer start has taken over
insert into schema_history (job_name, change_text)
select job_name, :change
  from metadata
 where job_name = :jobName
   and fence = :fence
