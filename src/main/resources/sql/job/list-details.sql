-- list-details: the databases of one job
select id, env, job_name, mysql_host, mysql_database, topic, kafka_cluster, kafka_address, kafka_producer_user,
       kafka_max_message_bytes, dml_filtered_type, kafka_ack, create_time, update_time
  from cdc_job_detail
 where job_name = :#${variable.job.jobName}
 order by id
