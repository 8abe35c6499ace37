-- insert-operation: who did what to which job, and how it went
insert into cdc_operation_history (job_id, job_name, operator, operation_type, reason, result, detail,
                                   generation, create_time)
values (:#${body.jobId}, :#${body.jobName}, :#${body.operator}, :#${body.operationType}, :#${body.reason},
        :#${body.result}, :#${body.detail}, :#${body.generation}, :#${body.createTime})
