-- count-jobs: all of them, for whoever reads page by page
select count(*) from cdc_job
