import { Migration } from '@mikro-orm/migrations';

export class Migration20261122183536 extends Migration {

  override name = 'Migration20261122183536';

  override up(): void | Promise<void> {
    this.addSql(`create table "universe"."cluster" ("region_id" varchar(40) not null, "cluster_index" smallint not null, "name" varchar(60) not null, "kind" varchar(20) not null, "nebula_colour" varchar(20) null, "nebula_field_strength" smallint null, "nebula_coverage_percent" smallint null, primary key ("region_id", "cluster_index"));`);

    this.addSql(`create table "universe"."command_outcome" ("command_id" varchar(80) not null, "outcome" varchar(10) not null, "facts" text not null, "at" timestamptz not null, primary key ("command_id"));`);
    this.addSql(`create index "command_outcome_at_index" on "universe"."command_outcome" ("at");`);

    this.addSql(`create table "universe"."dead_letter" ("source" varchar(20) not null, "seq" bigint not null, "event" jsonb not null, "error" text not null, "parked_at" timestamptz not null, "replayed_at" timestamptz null, primary key ("source", "seq"));`);

    this.addSql(`create table "universe"."idempotency_key" ("actor" varchar(80) not null, "key" varchar(100) not null, "operation" varchar(60) not null, "request_hash" varchar(64) not null, "result" text not null, "at" timestamptz not null, primary key ("actor", "key"));`);
    this.addSql(`create index "idempotency_key_at_index" on "universe"."idempotency_key" ("at");`);

    this.addSql(`create table "universe"."inbox_position" ("source" varchar(20) not null, "seq" bigint not null, primary key ("source"));`);

    this.addSql(`create table "universe"."outbox" ("id" bigserial primary key, "seq" bigint null, "event_id" varchar(80) not null, "type" varchar(80) not null, "aggregate" varchar(80) not null, "region_id" varchar(40) null, "topics" text[] not null, "payload" jsonb not null, "at" timestamptz not null);`);
    this.addSql(`alter table "universe"."outbox" add constraint "outbox_seq_unique" unique ("seq");`);
    this.addSql(`alter table "universe"."outbox" add constraint "outbox_event_id_unique" unique ("event_id");`);
    this.addSql(`create index "outbox_topics_index" on "outbox" using gin ("topics");`);
    this.addSql(`create index "outbox_unnumbered_index" on "outbox" ("id") where "seq" is null;`);

    this.addSql(`create table "universe"."outbox_head" ("id" serial primary key, "last_seq" bigint not null);`);

    this.addSql(`create table "universe"."pilot" ("player_id" varchar(80) not null, "region_id" varchar(40) not null, "active_ship_id" varchar(80) not null, "turns" int not null, "turns_anchor_at" timestamptz not null, "turn_cap" int not null, "regen_percent" smallint not null, "lifetime_turns_spent" bigint not null, "version" int not null, primary key ("player_id"));`);

    this.addSql(`create table "universe"."planet" ("region_id" varchar(40) not null, "id" varchar(80) not null, "sector_number" int not null, "name" varchar(80) not null, "type" varchar(20) not null, "habitability" smallint not null, "size" smallint not null, "richness" double precision not null, primary key ("region_id", "id"));`);
    this.addSql(`create index "planet_sector_index" on "universe"."planet" ("region_id", "sector_number");`);

    this.addSql(`create table "universe"."region_map" ("region_id" varchar(40) not null, "type" varchar(20) not null, "seed" varchar(200) not null, "sha256" varchar(64) not null, "sector_count" int not null, "report" jsonb not null, "generated_at" timestamptz not null, primary key ("region_id"));`);

    this.addSql(`create table "universe"."reservation" ("command_id" varchar(80) not null, "kind" varchar(40) not null, "initiator" varchar(20) not null, "held" text not null, "status" varchar(10) not null, "expires_at" timestamptz not null, "closed_at" timestamptz null, primary key ("command_id"));`);
    this.addSql(`create index "reservation_expires_at_index" on "universe"."reservation" ("expires_at");`);

    this.addSql(`create table "universe"."sector" ("region_id" varchar(40) not null, "number" int not null, "cluster_index" smallint not null, "zone_index" smallint not null, "x" double precision not null, "y" double precision not null, "z" double precision not null, "type" varchar(20) not null, "hazard" smallint not null, "radiation" double precision not null, "nebula_depth" varchar(10) null, "is_pocket" boolean not null, primary key ("region_id", "number"));`);

    this.addSql(`create table "universe"."sector_knowledge" ("region_id" varchar(40) not null, "player_id" varchar(80) not null, "sector_number" int not null, "level" smallint not null, "last_seen_at" timestamptz null, "snapshot" jsonb null, primary key ("region_id", "player_id", "sector_number"));`);

    this.addSql(`create table "universe"."ship" ("region_id" varchar(40) not null, "id" varchar(80) not null, "player_id" varchar(80) not null, "name" varchar(80) not null, "hull" varchar(20) not null, "status" varchar(20) not null, "sector_number" int not null, "station_id" varchar(80) null, "credit_thirds" smallint not null, "version" int not null, "registered_at" timestamptz not null, primary key ("region_id", "id"));`);
    this.addSql(`create index "ship_sector_index" on "universe"."ship" ("region_id", "sector_number");`);

    this.addSql(`create table "universe"."station" ("region_id" varchar(40) not null, "id" varchar(80) not null, "sector_number" int not null, "name" varchar(80) not null, "station_class" smallint not null, "kind" varchar(20) not null, "faction" varchar(40) null, "size" smallint not null, "trade_dock_tier" varchar(1) null, primary key ("region_id", "id"));`);
    this.addSql(`alter table "universe"."station" add constraint "station_sector_unique" unique ("region_id", "sector_number");`);

    this.addSql(`create table "universe"."warp" ("region_id" varchar(40) not null, "from_number" int not null, "to_number" int not null, "kind" varchar(10) not null, "turn_cost" smallint not null, "is_one_way" boolean not null, "tunnel_kind" varchar(20) null, "stability" double precision null, "is_latent" boolean not null, primary key ("region_id", "from_number", "to_number"));`);

    this.addSql(`create table "universe"."zone" ("region_id" varchar(40) not null, "zone_index" smallint not null, "band" varchar(20) not null, "name" varchar(40) not null, "policing" smallint not null, "danger" smallint not null, "from_number" int not null, "to_number" int not null, primary key ("region_id", "zone_index"));`);

    this.addSql(`alter table "universe"."command_outcome" add constraint "command_outcome_check" check (outcome in ('settled', 'cancelled'));`);

    this.addSql(`alter table "universe"."pilot" add constraint "pilot_turns_check" check (turns >= 0);`);
    this.addSql(`alter table "universe"."pilot" add constraint "pilot_lifetime_check" check (lifetime_turns_spent >= 0);`);

    this.addSql(`alter table "universe"."planet" add constraint "planet_habitability_check" check (habitability >= 0 and habitability <= 100);`);

    this.addSql(`alter table "universe"."reservation" add constraint "reservation_status_check" check (status in ('held', 'settled', 'released'));`);

    this.addSql(`alter table "universe"."sector" add constraint "sector_hazard_check" check (hazard >= 0 and hazard <= 10);`);

    this.addSql(`alter table "universe"."sector_knowledge" add constraint "sector_knowledge_level_check" check (level >= 1 and level <= 3);`);
    this.addSql(`alter table "universe"."sector_knowledge" add constraint "sector_knowledge_seen_check" check ((level = 1) = (last_seen_at is null) and (level = 1) = (snapshot is null));`);

    this.addSql(`alter table "universe"."ship" add constraint "ship_status_check" check (status in ('IN_SPACE', 'DOCKED', 'IN_COMBAT', 'DESTROYED'));`);
    this.addSql(`alter table "universe"."ship" add constraint "ship_docked_check" check ((status = 'DOCKED') = (station_id is not null));`);
    this.addSql(`alter table "universe"."ship" add constraint "ship_credit_check" check (credit_thirds >= 0 and credit_thirds <= 2);`);

    this.addSql(`alter table "universe"."station" add constraint "station_class_check" check (station_class >= 0 and station_class <= 11);`);

    this.addSql(`alter table "universe"."warp" add constraint "warp_kind_check" check ((kind = 'WARP' and tunnel_kind is null and not is_latent) or (kind = 'TUNNEL' and tunnel_kind is not null));`);
    this.addSql(`alter table "universe"."warp" add constraint "warp_turn_cost_check" check (turn_cost >= 1);`);
    this.addSql(`alter table "universe"."warp" add constraint "warp_ends_check" check (from_number <> to_number);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "universe"."cluster" cascade;`);
    this.addSql(`drop table if exists "universe"."command_outcome" cascade;`);
    this.addSql(`drop table if exists "universe"."dead_letter" cascade;`);
    this.addSql(`drop table if exists "universe"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "universe"."inbox_position" cascade;`);
    this.addSql(`drop table if exists "universe"."outbox" cascade;`);
    this.addSql(`drop table if exists "universe"."outbox_head" cascade;`);
    this.addSql(`drop table if exists "universe"."pilot" cascade;`);
    this.addSql(`drop table if exists "universe"."planet" cascade;`);
    this.addSql(`drop table if exists "universe"."region_map" cascade;`);
    this.addSql(`drop table if exists "universe"."reservation" cascade;`);
    this.addSql(`drop table if exists "universe"."sector" cascade;`);
    this.addSql(`drop table if exists "universe"."sector_knowledge" cascade;`);
    this.addSql(`drop table if exists "universe"."ship" cascade;`);
    this.addSql(`drop table if exists "universe"."station" cascade;`);
    this.addSql(`drop table if exists "universe"."warp" cascade;`);
    this.addSql(`drop table if exists "universe"."zone" cascade;`);

  }

}
