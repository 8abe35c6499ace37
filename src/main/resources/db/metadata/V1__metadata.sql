-- What a job remembers between starts. MySQL 8+ and H2 in MySQL mode.

create table metadata (
    job_name          varchar(190) not null primary key,
    fence             bigint       not null,              -- number of the newest start; an older one writes nothing
    placement_version int          not null,              -- newest switch_az_info.version that started
    gtid_set          longtext,
    binlog_file       varchar(255),
    binlog_pos        bigint,
    engine_offset     longtext,
    update_time       timestamp(3) null,                  -- of the position
    state             varchar(16),
    reason_code       varchar(64),
    reason            varchar(2000),
    lag_seconds       double,
    heartbeat_time    timestamp(3) null
);

create table schema_history (
    id       bigint       not null auto_increment primary key,
    job_name varchar(190) not null,
    change_text longtext  not null
);

create index schema_history_of_job on schema_history (job_name, id);
