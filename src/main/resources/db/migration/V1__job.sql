-- The jobs and what people did with them. MySQL 8+ and H2 in MySQL mode. Times are epoch seconds.

create table cdc_job (
    id             bigint        not null auto_increment primary key,
    env            varchar(16)   not null,
    job_name       varchar(190)  not null unique,
    cdc_config     longtext      not null,               -- config.json; secrets are references
    image_version  varchar(128)  not null,
    region         varchar(32)   not null,
    az             varchar(32)   not null,
    cpu            int           not null,               -- thousandths of a core
    memory         int           not null,               -- GB
    business_level varchar(8)    not null,
    job_status     varchar(16)   not null,               -- stopped | running | warning
    run_system     varchar(16)   not null,
    generation     bigint        not null,               -- number of starts
    start_time     bigint,                               -- of the newest start
    reason_code    varchar(64),                          -- why job_status is warning
    reason         varchar(2000),
    create_time    bigint        not null,
    update_time    bigint        not null
);

create index cdc_job_to_settle on cdc_job (job_status, update_time);

create table cdc_job_detail (
    id                      bigint        not null auto_increment primary key,
    env                     varchar(16)   not null,
    job_name                varchar(190)  not null,
    mysql_host              varchar(270)  not null,
    mysql_database          varchar(64)   not null,
    topic                   varchar(249)  not null,
    kafka_cluster           varchar(128)  not null,
    kafka_address           varchar(2000) not null,
    kafka_producer_user     varchar(190)  not null,
    kafka_producer_password varchar(2000) not null,      -- encrypted
    kafka_max_message_bytes bigint        not null,
    dml_filtered_type       varchar(64)   not null,
    kafka_ack               varchar(16)   not null,
    create_time             bigint        not null,
    update_time             bigint        not null,
    constraint one_detail_per_database unique (job_name, mysql_database)
);

create table cdc_job_secret (
    job_name   varchar(190)  not null,
    name       varchar(64)   not null,                   -- what a reference in config.json names
    ciphertext varchar(2000) not null,
    primary key (job_name, name)
);

create table cdc_operation_history (
    id             bigint        not null auto_increment primary key,
    job_id         bigint        not null,
    job_name       varchar(190)  not null,
    operator       varchar(190)  not null,
    operation_type varchar(32)   not null,
    reason         varchar(2000) not null,
    result         varchar(16)   not null,               -- done | refused
    detail         varchar(2000),
    generation     bigint        not null,
    create_time    bigint        not null
);

create index operations_of_job on cdc_operation_history (job_id, id);
