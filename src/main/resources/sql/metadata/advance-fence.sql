-- advance-fence: one more start; no row means that the job has been placed elsewhere
update metadata
   set fence = fence + 1,
       placement_version = :placementVersion
 where job_name = :jobName
   and placement_version <= :placementVersion
