-- insert-details: one row per database of the new job; runs once for each
insert into cdc_job_detail (env, job_name, mysql_host, mysql_database, topic, kafka_cluster, kafka_address,
                            kafka_producer_user, kafka_producer_password, kafka_max_message_bytes,
                            dml_filtered_type, kafka_ack, create_time, update_time)
values (:#${body.env}, :#${body.jobName}, :#${body.mysqlHost}, :#${body.mysqlDatabase}, :#${body.topic},
        :#${body.kafkaCluster}, :#${body.kafkaAddress}, :#${body.kafkaProducerUser},
        :#${body.kafkaProducerPassword}, :#${body.kafkaMaxMessageBytes}, :#${body.dmlFilteredType},
        :#${body.kafkaAck}, :#${body.createTime}, :#${body.createTime})
