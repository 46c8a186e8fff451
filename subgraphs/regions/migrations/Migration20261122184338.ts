import { Migration } from '@mikro-orm/migrations';

export class Migration20261122184338 extends Migration {

  override name = 'Migration20261122184338';

  override up(): void | Promise<void> {
    this.addSql(`create table "regions"."command_outcome" ("command_id" varchar(80) not null, "outcome" varchar(10) not null, "facts" text not null, "at" timestamptz not null, primary key ("command_id"));`);
    this.addSql(`create index "command_outcome_at_index" on "regions"."command_outcome" ("at");`);

    this.addSql(`create table "regions"."dead_letter" ("source" varchar(20) not null, "seq" bigint not null, "event" jsonb not null, "error" text not null, "parked_at" timestamptz not null, "replayed_at" timestamptz null, primary key ("source", "seq"));`);

    this.addSql(`create table "regions"."idempotency_key" ("actor" varchar(80) not null, "key" varchar(100) not null, "operation" varchar(60) not null, "request_hash" varchar(64) not null, "result" text not null, "at" timestamptz not null, primary key ("actor", "key"));`);
    this.addSql(`create index "idempotency_key_at_index" on "regions"."idempotency_key" ("at");`);

    this.addSql(`create table "regions"."inbox_position" ("source" varchar(20) not null, "seq" bigint not null, primary key ("source"));`);

    this.addSql(`create table "regions"."membership" ("region_id" text not null, "player_id" text not null, "kind" text not null, "joined_at" timestamptz(3) not null, primary key ("region_id", "player_id"));`);
    this.addSql(`create index "membership_player_id_index" on "regions"."membership" ("player_id");`);

    this.addSql(`create table "regions"."outbox" ("id" bigserial primary key, "seq" bigint null, "event_id" varchar(80) not null, "type" varchar(80) not null, "aggregate" varchar(80) not null, "region_id" varchar(40) null, "topics" text[] not null, "payload" jsonb not null, "at" timestamptz not null);`);
    this.addSql(`alter table "regions"."outbox" add constraint "outbox_seq_unique" unique ("seq");`);
    this.addSql(`alter table "regions"."outbox" add constraint "outbox_event_id_unique" unique ("event_id");`);
    this.addSql(`create index "outbox_topics_index" on "outbox" using gin ("topics");`);
    this.addSql(`create index "outbox_unnumbered_index" on "outbox" ("id") where "seq" is null;`);

    this.addSql(`create table "regions"."outbox_head" ("id" serial primary key, "last_seq" bigint not null);`);

    this.addSql(`create table "regions"."platform_node" ("node_id" text not null, "services" text[] not null, "requests_per_second" double precision not null, "errors_per_second" double precision not null, "events_per_second" double precision not null, "p95_milliseconds" double precision not null, "player_ids" text[] not null, "last_heartbeat_at" timestamptz(3) not null, primary key ("node_id"));`);
    this.addSql(`create index "platform_node_last_heartbeat_at_index" on "regions"."platform_node" ("last_heartbeat_at");`);

    this.addSql(`create table "regions"."region" ("region_id" text not null, "slug" text not null, "name" text not null, "type" text not null, "status" text not null, "seed" text not null, "sector_count" int not null, "map_sha256" text null, "tax_basis_points" int not null, "tariff_basis_points" int not null, "pvp" text not null, "starting_credits" bigint not null, "is_open" boolean not null, "created_at" timestamptz(3) not null, "version" int not null default 1, primary key ("region_id"));`);
    this.addSql(`alter table "regions"."region" add constraint "region_slug_unique" unique ("slug");`);
    this.addSql(`create index "region_created_at_region_id_index" on "regions"."region" ("created_at", "region_id");`);

    this.addSql(`create table "regions"."region_health" ("region_id" text not null, "score" int not null, "status" text not null, "reason" text null, "changed_at" timestamptz(3) not null, primary key ("region_id"));`);

    this.addSql(`create table "regions"."reservation" ("command_id" varchar(80) not null, "kind" varchar(40) not null, "initiator" varchar(20) not null, "held" text not null, "status" varchar(10) not null, "expires_at" timestamptz not null, "closed_at" timestamptz null, primary key ("command_id"));`);
    this.addSql(`create index "reservation_expires_at_index" on "regions"."reservation" ("expires_at");`);

    this.addSql(`alter table "regions"."command_outcome" add constraint "command_outcome_check" check (outcome in ('settled', 'cancelled'));`);

    this.addSql(`alter table "regions"."membership" add constraint "membership_kind" check (kind in ('VISITOR', 'RESIDENT', 'CITIZEN'));`);

    this.addSql(`alter table "regions"."region" add constraint "region_type" check (type in ('CENTRAL_NEXUS', 'TERRAN_SPACE', 'PLAYER_OWNED'));`);
    this.addSql(`alter table "regions"."region" add constraint "region_status" check (status in ('PENDING', 'ACTIVE', 'SUSPENDED'));`);
    this.addSql(`alter table "regions"."region" add constraint "region_pvp" check (pvp in ('FORBIDDEN', 'BY_ZONE', 'FREE'));`);
    this.addSql(`alter table "regions"."region" add constraint "region_tax" check (tax_basis_points >= 0 and tax_basis_points <= 2500);`);
    this.addSql(`alter table "regions"."region" add constraint "region_tariff" check (tariff_basis_points >= 0 and tariff_basis_points <= 2500);`);
    this.addSql(`alter table "regions"."region" add constraint "region_starting_credits" check (starting_credits >= 0);`);
    this.addSql(`alter table "regions"."region" add constraint "region_sectors" check (sector_count > 0);`);

    this.addSql(`alter table "regions"."region_health" add constraint "region_health_status" check (status in ('HEALTHY', 'DEGRADED', 'DOWN'));`);
    this.addSql(`alter table "regions"."region_health" add constraint "region_health_score" check (score >= 0 and score <= 100);`);

    this.addSql(`alter table "regions"."reservation" add constraint "reservation_status_check" check (status in ('held', 'settled', 'released'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "regions"."command_outcome" cascade;`);
    this.addSql(`drop table if exists "regions"."dead_letter" cascade;`);
    this.addSql(`drop table if exists "regions"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "regions"."inbox_position" cascade;`);
    this.addSql(`drop table if exists "regions"."membership" cascade;`);
    this.addSql(`drop table if exists "regions"."outbox" cascade;`);
    this.addSql(`drop table if exists "regions"."outbox_head" cascade;`);
    this.addSql(`drop table if exists "regions"."platform_node" cascade;`);
    this.addSql(`drop table if exists "regions"."region" cascade;`);
    this.addSql(`drop table if exists "regions"."region_health" cascade;`);
    this.addSql(`drop table if exists "regions"."reservation" cascade;`);
  }

}
