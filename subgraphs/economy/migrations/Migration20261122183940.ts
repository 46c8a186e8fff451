import { Migration } from '@mikro-orm/migrations';

export class Migration20261122183940 extends Migration {

  override name = 'Migration20261122183940';

  override up(): void | Promise<void> {
    this.addSql(`create table "economy"."cargo_item" ("region_id" varchar(40) not null, "ship_id" varchar(80) not null, "commodity" varchar(20) not null, "quantity" int not null, "cost_credits" bigint not null, primary key ("region_id", "ship_id", "commodity"));`);

    this.addSql(`create table "economy"."command_outcome" ("command_id" varchar(80) not null, "outcome" varchar(10) not null, "facts" text not null, "at" timestamptz not null, primary key ("command_id"));`);
    this.addSql(`create index "command_outcome_at_index" on "economy"."command_outcome" ("at");`);

    this.addSql(`create table "economy"."dead_letter" ("source" varchar(20) not null, "seq" bigint not null, "event" jsonb not null, "error" text not null, "parked_at" timestamptz not null, "replayed_at" timestamptz null, primary key ("source", "seq"));`);

    this.addSql(`create table "economy"."docking" ("region_id" varchar(40) not null, "ship_id" varchar(80) not null, "player_id" varchar(80) not null, "station_id" varchar(80) not null, "docked_at" timestamptz not null, primary key ("region_id", "ship_id"));`);
    this.addSql(`create index "docking_station_index" on "economy"."docking" ("region_id", "station_id", "player_id");`);

    this.addSql(`create table "economy"."idempotency_key" ("actor" varchar(80) not null, "key" varchar(100) not null, "operation" varchar(60) not null, "request_hash" varchar(64) not null, "result" text not null, "at" timestamptz not null, primary key ("actor", "key"));`);
    this.addSql(`create index "idempotency_key_at_index" on "economy"."idempotency_key" ("at");`);

    this.addSql(`create table "economy"."inbox_position" ("source" varchar(20) not null, "seq" bigint not null, primary key ("source"));`);

    this.addSql(`create table "economy"."ledger_entry" ("region_id" varchar(40) not null, "entry_id" varchar(80) not null, "posting_id" varchar(80) not null, "account" varchar(90) not null, "asset" varchar(20) not null, "delta" bigint not null, "reason" varchar(20) not null, "at" timestamptz not null, "balance_credits" bigint null, "line" int null, primary key ("region_id", "entry_id"));`);
    this.addSql(`create index "ledger_entry_account_index" on "economy"."ledger_entry" ("account", "line");`);
    this.addSql(`create index "ledger_entry_posting_index" on "economy"."ledger_entry" ("region_id", "posting_id");`);

    this.addSql(`create table "economy"."market_listing" ("region_id" varchar(40) not null, "station_id" varchar(80) not null, "commodity" varchar(20) not null, "capacity" int not null, "stock" int not null, "flow_units" bigint not null, "flow_carry" bigint not null, "npc_demand" double precision not null, "settled_at" timestamptz not null, "version" int not null, primary key ("region_id", "station_id", "commodity"));`);

    this.addSql(`create table "economy"."market_observation" ("region_id" varchar(40) not null, "player_id" varchar(80) not null, "station_id" varchar(80) not null, "observed_at" timestamptz not null, "listings" jsonb not null, primary key ("region_id", "player_id", "station_id"));`);

    this.addSql(`create table "economy"."outbox" ("id" bigserial primary key, "seq" bigint null, "event_id" varchar(80) not null, "type" varchar(80) not null, "aggregate" varchar(80) not null, "region_id" varchar(40) null, "topics" text[] not null, "payload" jsonb not null, "at" timestamptz not null);`);
    this.addSql(`alter table "economy"."outbox" add constraint "outbox_seq_unique" unique ("seq");`);
    this.addSql(`alter table "economy"."outbox" add constraint "outbox_event_id_unique" unique ("event_id");`);
    this.addSql(`create index "outbox_topics_index" on "outbox" using gin ("topics");`);
    this.addSql(`create index "outbox_unnumbered_index" on "outbox" ("id") where "seq" is null;`);

    this.addSql(`create table "economy"."outbox_head" ("id" serial primary key, "last_seq" bigint not null);`);

    this.addSql(`create table "economy"."price_point" ("region_id" varchar(40) not null, "station_id" varchar(80) not null, "commodity" varchar(20) not null, "at" timestamptz not null, "ask_credits" double precision null, "bid_credits" double precision null, "stock" int not null, primary key ("region_id", "station_id", "commodity", "at"));`);
    this.addSql(`create index "price_point_at_index" on "economy"."price_point" ("at");`);

    this.addSql(`create table "economy"."region_law" ("region_id" varchar(40) not null, "tax_basis_points" int not null, "tariff_basis_points" int not null, "starting_credits" int not null, primary key ("region_id"));`);

    this.addSql(`create table "economy"."region_traffic" ("region_id" varchar(40) not null, "hour" int not null, "traders" int not null, primary key ("region_id", "hour"));`);

    this.addSql(`create table "economy"."reservation" ("command_id" varchar(80) not null, "kind" varchar(40) not null, "initiator" varchar(20) not null, "held" text not null, "status" varchar(10) not null, "expires_at" timestamptz not null, "closed_at" timestamptz null, primary key ("command_id"));`);
    this.addSql(`create index "reservation_expires_at_index" on "economy"."reservation" ("expires_at");`);

    this.addSql(`create table "economy"."ship_hold" ("region_id" varchar(40) not null, "ship_id" varchar(80) not null, "player_id" varchar(80) not null, "hull" varchar(20) not null, "capacity_units" int not null, "used_units" int not null, "is_closed" boolean not null, primary key ("region_id", "ship_id"));`);
    this.addSql(`create index "ship_hold_player_id_index" on "economy"."ship_hold" ("player_id");`);

    this.addSql(`create table "economy"."station" ("region_id" varchar(40) not null, "station_id" varchar(80) not null, "sector_id" varchar(80) not null, "station_class" smallint not null, "is_trade_dock" boolean not null, primary key ("region_id", "station_id"));`);

    this.addSql(`create table "economy"."trade" ("region_id" varchar(40) not null, "trade_id" varchar(80) not null, "quote_id" varchar(80) not null, "at" timestamptz not null, "player_id" varchar(80) not null, "ship_id" varchar(80) not null, "station_id" varchar(80) not null, "side" varchar(4) not null, "commodity" varchar(20) not null, "quantity" int not null, "unit_price_credits" double precision not null, "fee_credits" bigint not null, "tax_credits" bigint not null, "total_credits" bigint not null, "profit_credits" bigint null, primary key ("region_id", "trade_id"));`);
    this.addSql(`create index "trade_player_index" on "economy"."trade" ("player_id", "at", "trade_id");`);
    this.addSql(`create index "trade_traffic_index" on "economy"."trade" ("region_id", "at", "player_id");`);
    this.addSql(`alter table "economy"."trade" add constraint "trade_quote_unique" unique ("region_id", "quote_id");`);

    this.addSql(`create table "economy"."trade_quote" ("region_id" varchar(40) not null, "quote_id" varchar(80) not null, "player_id" varchar(80) not null, "ship_id" varchar(80) not null, "station_id" varchar(80) not null, "side" varchar(4) not null, "commodity" varchar(20) not null, "quantity" int not null, "unit_price_credits" double precision not null, "gross_credits" bigint not null, "fee_credits" bigint not null, "tax_credits" bigint not null, "total_credits" bigint not null, "price_impact_percent" double precision not null, "expires_at" timestamptz not null, "used_at" timestamptz null, primary key ("region_id", "quote_id"));`);
    this.addSql(`create index "trade_quote_expiry_index" on "economy"."trade_quote" ("expires_at");`);

    this.addSql(`create table "economy"."wallet" ("player_id" varchar(80) not null, "balance_credits" bigint not null, "lines" int not null, primary key ("player_id"));`);

    this.addSql(`alter table "economy"."cargo_item" add constraint "cargo_item_quantity_check" check (quantity >= 0);`);
    this.addSql(`alter table "economy"."cargo_item" add constraint "cargo_item_cost_check" check (cost_credits >= 0);`);

    this.addSql(`alter table "economy"."command_outcome" add constraint "command_outcome_check" check (outcome in ('settled', 'cancelled'));`);

    this.addSql(`alter table "economy"."market_listing" add constraint "market_listing_stock_check" check (stock >= 0 and stock <= capacity);`);

    this.addSql(`alter table "economy"."region_law" add constraint "region_law_tax_check" check (tax_basis_points >= 0 and tax_basis_points <= 10000);`);
    this.addSql(`alter table "economy"."region_law" add constraint "region_law_tariff_check" check (tariff_basis_points >= 0 and tariff_basis_points <= 10000);`);

    this.addSql(`alter table "economy"."reservation" add constraint "reservation_status_check" check (status in ('held', 'settled', 'released'));`);

    this.addSql(`alter table "economy"."ship_hold" add constraint "ship_hold_used_check" check (used_units >= 0 and used_units <= capacity_units);`);
    this.addSql(`alter table "economy"."ship_hold" add constraint "ship_hold_closed_check" check (not is_closed or used_units = 0);`);

    this.addSql(`alter table "economy"."station" add constraint "station_class_check" check (station_class >= 0 and station_class <= 11);`);

    this.addSql(`alter table "economy"."trade" add constraint "trade_side_check" check (side in ('BUY', 'SELL'));`);

    this.addSql(`alter table "economy"."trade_quote" add constraint "trade_quote_side_check" check (side in ('BUY', 'SELL'));`);
    this.addSql(`alter table "economy"."trade_quote" add constraint "trade_quote_quantity_check" check (quantity > 0);`);

    this.addSql(`alter table "economy"."wallet" add constraint "wallet_balance_check" check (balance_credits >= 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "economy"."cargo_item" cascade;`);
    this.addSql(`drop table if exists "economy"."command_outcome" cascade;`);
    this.addSql(`drop table if exists "economy"."dead_letter" cascade;`);
    this.addSql(`drop table if exists "economy"."docking" cascade;`);
    this.addSql(`drop table if exists "economy"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "economy"."inbox_position" cascade;`);
    this.addSql(`drop table if exists "economy"."ledger_entry" cascade;`);
    this.addSql(`drop table if exists "economy"."market_listing" cascade;`);
    this.addSql(`drop table if exists "economy"."market_observation" cascade;`);
    this.addSql(`drop table if exists "economy"."outbox" cascade;`);
    this.addSql(`drop table if exists "economy"."outbox_head" cascade;`);
    this.addSql(`drop table if exists "economy"."price_point" cascade;`);
    this.addSql(`drop table if exists "economy"."region_law" cascade;`);
    this.addSql(`drop table if exists "economy"."region_traffic" cascade;`);
    this.addSql(`drop table if exists "economy"."reservation" cascade;`);
    this.addSql(`drop table if exists "economy"."ship_hold" cascade;`);
    this.addSql(`drop table if exists "economy"."station" cascade;`);
    this.addSql(`drop table if exists "economy"."trade" cascade;`);
    this.addSql(`drop table if exists "economy"."trade_quote" cascade;`);
    this.addSql(`drop table if exists "economy"."wallet" cascade;`);

    this.addSql(`drop schema if exists "economy";`);
  }

}
