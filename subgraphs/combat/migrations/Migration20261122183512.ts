import { Migration } from '@mikro-orm/migrations';

export class Migration20261122183512 extends Migration {

  override name = 'Migration20261122183512';

  override up(): void | Promise<void> {
    this.addSql(`create table "combat"."combat" ("region_id" text not null, "id" text not null, "sector_id" text not null, "is_nebula" boolean not null, "seed" text not null, "started_at" timestamptz(3) not null, "attacker_player_id" text not null, "defender_player_id" text null, "pirate_id" text null, "outcome" text not null, "turn_cost" int not null, primary key ("region_id", "id"));`);
    this.addSql(`create index "combat_attacker_player_id_started_at_id_index" on "combat"."combat" ("attacker_player_id", "started_at", "id");`);
    this.addSql(`create index "combat_defender_player_id_started_at_id_index" on "combat"."combat" ("defender_player_id", "started_at", "id");`);

    this.addSql(`create table "combat"."combatant" ("region_id" text not null, "combat_id" text not null, "side" text not null, "name" text not null, "hull_type" text not null, "stance" text not null, "exits" int not null, "shields_before" int not null, "hull_before" int not null, "shields_after" int not null, "hull_after" int not null, "fled_to_sector_id" text null, primary key ("region_id", "combat_id", "side"));`);

    this.addSql(`create table "combat"."combat_round" ("region_id" text not null, "combat_id" text not null, "number" int not null, "actions" jsonb not null, "attacker_shields" int not null, "attacker_hull" int not null, "defender_shields" int not null, "defender_hull" int not null, primary key ("region_id", "combat_id", "number"));`);

    this.addSql(`create table "combat"."command_outcome" ("command_id" varchar(80) not null, "outcome" varchar(10) not null, "facts" text not null, "at" timestamptz not null, primary key ("command_id"));`);
    this.addSql(`create index "command_outcome_at_index" on "combat"."command_outcome" ("at");`);

    this.addSql(`create table "combat"."dead_letter" ("source" varchar(20) not null, "seq" bigint not null, "event" jsonb not null, "error" text not null, "parked_at" timestamptz not null, "replayed_at" timestamptz null, primary key ("source", "seq"));`);

    this.addSql(`create table "combat"."engagement" ("region_id" text not null, "command_id" text not null, "attacker_player_id" text not null, "idempotency_key" text not null, "target_id" text not null, "stance" text not null, "combat_id" text null, "refusal" text null, "decided_at" timestamptz(3) not null, primary key ("region_id", "command_id"));`);
    this.addSql(`create index "engagement_attacker_player_id_idempotency_key_index" on "combat"."engagement" ("attacker_player_id", "idempotency_key");`);
    this.addSql(`alter table "combat"."engagement" add constraint "engagement_key_unique" unique ("region_id", "attacker_player_id", "idempotency_key");`);

    this.addSql(`create table "combat"."idempotency_key" ("actor" varchar(80) not null, "key" varchar(100) not null, "operation" varchar(60) not null, "request_hash" varchar(64) not null, "result" text not null, "at" timestamptz not null, primary key ("actor", "key"));`);
    this.addSql(`create index "idempotency_key_at_index" on "combat"."idempotency_key" ("at");`);

    this.addSql(`create table "combat"."inbox_position" ("source" varchar(20) not null, "seq" bigint not null, primary key ("source"));`);

    this.addSql(`create table "combat"."lair" ("region_id" text not null, "sector_id" text not null, "danger" int not null, primary key ("region_id", "sector_id"));`);
    this.addSql(`create index "lair_region_id_danger_sector_id_index" on "combat"."lair" ("region_id", "danger", "sector_id");`);

    this.addSql(`create table "combat"."outbox" ("id" bigserial primary key, "seq" bigint null, "event_id" varchar(80) not null, "type" varchar(80) not null, "aggregate" varchar(80) not null, "region_id" varchar(40) null, "topics" text[] not null, "payload" jsonb not null, "at" timestamptz not null);`);
    this.addSql(`alter table "combat"."outbox" add constraint "outbox_seq_unique" unique ("seq");`);
    this.addSql(`alter table "combat"."outbox" add constraint "outbox_event_id_unique" unique ("event_id");`);
    this.addSql(`create index "outbox_topics_index" on "outbox" using gin ("topics");`);
    this.addSql(`create index "outbox_unnumbered_index" on "outbox" ("id") where "seq" is null;`);

    this.addSql(`create table "combat"."outbox_head" ("id" serial primary key, "last_seq" bigint not null);`);

    this.addSql(`create table "combat"."pilot" ("id" text not null, "name" text not null, "immune_until" timestamptz(3) null, "version" int not null default 1, primary key ("id"));`);

    this.addSql(`create table "combat"."pirate" ("region_id" text not null, "id" text not null, "sector_id" text not null, "name" text not null, "hull_type" text not null, "shields" int not null, "shields_anchor_at" timestamptz(3) not null, "hull" int not null, "bounty_credits" int not null, "danger" int not null, "destroyed_at" timestamptz(3) null, "version" int not null default 1, primary key ("region_id", "id"));`);
    this.addSql(`create index "pirate_region_id_sector_id_index" on "combat"."pirate" ("region_id", "sector_id");`);

    this.addSql(`create table "combat"."reservation" ("command_id" varchar(80) not null, "kind" varchar(40) not null, "initiator" varchar(20) not null, "held" text not null, "status" varchar(10) not null, "expires_at" timestamptz not null, "closed_at" timestamptz null, primary key ("command_id"));`);
    this.addSql(`create index "reservation_expires_at_index" on "combat"."reservation" ("expires_at");`);

    this.addSql(`create table "combat"."territory" ("region_id" text not null, "pvp" text not null default 'FORBIDDEN', "pirate_seed" text not null, primary key ("region_id"));`);

    this.addSql(`create table "combat"."vessel" ("region_id" text not null, "id" text not null, "player_id" text not null, "sector_id" text not null, "hull_type" text not null, "shields" int not null, "shields_anchor_at" timestamptz(3) not null, "hull" int not null, "version" int not null default 1, primary key ("region_id", "id"));`);
    this.addSql(`create index "vessel_player_id_index" on "combat"."vessel" ("player_id");`);

    this.addSql(`alter table "combat"."combat" add constraint "combat_opponent_check" check ((defender_player_id is null) <> (pirate_id is null));`);
    this.addSql(`alter table "combat"."combat" add constraint "combat_outcome_check" check (outcome in ('ATTACKER_WON', 'DEFENDER_WON', 'ATTACKER_FLED', 'DEFENDER_FLED', 'DRAW'));`);

    this.addSql(`alter table "combat"."combatant" add constraint "combatant_side_check" check (side in ('ATTACKER', 'DEFENDER'));`);
    this.addSql(`alter table "combat"."combatant" add constraint "combatant_stance_check" check (stance in ('STAND', 'AGGRESSIVE', 'EVADE'));`);
    this.addSql(`alter table "combat"."combatant" add constraint "combatant_damage_check" check (hull_after >= 0 and hull_after <= hull_before and shields_after >= 0 and shields_after <= shields_before);`);

    this.addSql(`alter table "combat"."combat_round" add constraint "combat_round_number_check" check (number >= 1 and number <= 12);`);

    this.addSql(`alter table "combat"."command_outcome" add constraint "command_outcome_check" check (outcome in ('settled', 'cancelled'));`);

    this.addSql(`alter table "combat"."engagement" add constraint "engagement_answer_check" check ((combat_id is null) <> (refusal is null));`);

    this.addSql(`alter table "combat"."pirate" add constraint "pirate_condition_check" check (shields >= 0 and hull >= 0 and (hull = 0) = (destroyed_at is not null));`);

    this.addSql(`alter table "combat"."reservation" add constraint "reservation_status_check" check (status in ('held', 'settled', 'released'));`);

    this.addSql(`alter table "combat"."territory" add constraint "territory_pvp_check" check (pvp in ('FORBIDDEN', 'BY_ZONE', 'FREE'));`);

    this.addSql(`alter table "combat"."vessel" add constraint "vessel_condition_check" check (shields >= 0 and hull >= 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "combat"."combat" cascade;`);
    this.addSql(`drop table if exists "combat"."combatant" cascade;`);
    this.addSql(`drop table if exists "combat"."combat_round" cascade;`);
    this.addSql(`drop table if exists "combat"."command_outcome" cascade;`);
    this.addSql(`drop table if exists "combat"."dead_letter" cascade;`);
    this.addSql(`drop table if exists "combat"."engagement" cascade;`);
    this.addSql(`drop table if exists "combat"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "combat"."inbox_position" cascade;`);
    this.addSql(`drop table if exists "combat"."lair" cascade;`);
    this.addSql(`drop table if exists "combat"."outbox" cascade;`);
    this.addSql(`drop table if exists "combat"."outbox_head" cascade;`);
    this.addSql(`drop table if exists "combat"."pilot" cascade;`);
    this.addSql(`drop table if exists "combat"."pirate" cascade;`);
    this.addSql(`drop table if exists "combat"."reservation" cascade;`);
    this.addSql(`drop table if exists "combat"."territory" cascade;`);
    this.addSql(`drop table if exists "combat"."vessel" cascade;`);

    this.addSql(`drop schema if exists "combat";`);
  }

}
