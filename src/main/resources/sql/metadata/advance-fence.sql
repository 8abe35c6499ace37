-- advance-fence: one more start of a known job; no row means the job is new or placed elsewhere
update metadata
   set fence = fence + 1,
       placement_version = :placementVersion
 where job_name = :jobName
   and placement_version <= :placementVersion
