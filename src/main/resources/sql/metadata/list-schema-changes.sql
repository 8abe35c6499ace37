-- list-schema-changes: oldest first
select change_text
  from schema_history
 where job_name = :jobName
 order by id
