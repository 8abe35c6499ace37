-- The sample shop: four tables that are captured and one, audit_log, that is not.
create database shop_order_00000000;
create database shop_order_00000001;

create table shop_order_00000000.orders (
  id          bigint         not null primary key,
  version     int            not null,
  customer_id bigint         not null,
  status      enum('created', 'paid', 'shipped', 'done', 'cancelled') not null,
  amount      decimal(12, 2) not null,
  note        varchar(200)   character set utf8mb4,
  created_at  datetime(3)    not null default current_timestamp(3)
);

create table shop_order_00000000.order_items (
  id         bigint         not null primary key,
  version    int            not null,
  order_id   bigint         not null,
  product_id bigint         not null,
  quantity   int            not null,
  unit_price decimal(10, 2) not null
);

create table shop_order_00000001.products (
  id         bigint         not null primary key,
  version    int            not null,
  name       varchar(100)   character set utf8mb4 not null,
  price      decimal(10, 2) not null,
  attributes json,
  updated_at datetime(3)    not null default current_timestamp(3) on update current_timestamp(3)
);

create table shop_order_00000001.stock (
  id        bigint            not null primary key,
  version   int               not null,
  warehouse varchar(20)       not null,
  on_hand   smallint unsigned not null,
  weight_kg double
);

create table shop_order_00000001.audit_log (
  id         bigint       not null primary key,
  version    int          not null,
  message    varchar(200) not null,
  created_at datetime(3)  not null default current_timestamp(3)
);

-- A row to try things on: the writer leaves it alone.
insert into shop_order_00000000.orders (id, version, customer_id, status, amount, note)
values (1, 1, 7, 'created', 99.90, 'try me');
