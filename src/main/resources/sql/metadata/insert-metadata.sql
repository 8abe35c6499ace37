-- insert-metadata: a job before its first start
insert into metadata (job_name, fence, placement_version)
values (:jobName, 0, :placementVersion)
