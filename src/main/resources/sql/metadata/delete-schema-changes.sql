-- delete-schema-changes: only the newest start may forget
delete from schema_history
 where job_name = :jobName
   and exists (select 1 from metadata where job_name = :jobName and fence = :fence)
