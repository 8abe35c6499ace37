-- insert-metadata: the first start of a job
insert into metadata (job_name, fence, placement_version)
values (:jobName, 1, :placementVersion)
