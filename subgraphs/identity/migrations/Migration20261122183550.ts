import { Migration } from '@mikro-orm/migrations';

export class Migration20261122183550 extends Migration {

  override name = 'Migration20261122183550';

  override up(): void | Promise<void> {
    this.addSql(`create table "identity"."audit_entry" ("id" text not null, "at" timestamptz(3) not null, "actor_user_id" text null, "action" text not null, "target_type" text not null, "target_id" text not null, "reason" text null, "before" text null, "after" text null, "address" text null, primary key ("id"));`);
    this.addSql(`create index "audit_entry_at_id_index" on "identity"."audit_entry" ("at", "id");`);

    this.addSql(`create table "identity"."command_outcome" ("command_id" varchar(80) not null, "outcome" varchar(10) not null, "facts" text not null, "at" timestamptz not null, primary key ("command_id"));`);
    this.addSql(`create index "command_outcome_at_index" on "identity"."command_outcome" ("at");`);

    this.addSql(`create table "identity"."dead_letter" ("source" varchar(20) not null, "seq" bigint not null, "event" jsonb not null, "error" text not null, "parked_at" timestamptz not null, "replayed_at" timestamptz null, primary key ("source", "seq"));`);

    this.addSql(`create table "identity"."idempotency_key" ("actor" varchar(80) not null, "key" varchar(100) not null, "operation" varchar(60) not null, "request_hash" varchar(64) not null, "result" text not null, "at" timestamptz not null, primary key ("actor", "key"));`);
    this.addSql(`create index "idempotency_key_at_index" on "identity"."idempotency_key" ("at");`);

    this.addSql(`create table "identity"."inbox_position" ("source" varchar(20) not null, "seq" bigint not null, primary key ("source"));`);

    this.addSql(`create table "identity"."outbox" ("id" bigserial primary key, "seq" bigint null, "event_id" varchar(80) not null, "type" varchar(80) not null, "aggregate" varchar(80) not null, "region_id" varchar(40) null, "topics" text[] not null, "payload" jsonb not null, "at" timestamptz not null);`);
    this.addSql(`alter table "identity"."outbox" add constraint "outbox_seq_unique" unique ("seq");`);
    this.addSql(`alter table "identity"."outbox" add constraint "outbox_event_id_unique" unique ("event_id");`);
    this.addSql(`create index "outbox_topics_index" on "outbox" using gin ("topics");`);
    this.addSql(`create index "outbox_unnumbered_index" on "outbox" ("id") where "seq" is null;`);

    this.addSql(`create table "identity"."outbox_head" ("id" serial primary key, "last_seq" bigint not null);`);

    this.addSql(`create table "identity"."reservation" ("command_id" varchar(80) not null, "kind" varchar(40) not null, "initiator" varchar(20) not null, "held" text not null, "status" varchar(10) not null, "expires_at" timestamptz not null, "closed_at" timestamptz null, primary key ("command_id"));`);
    this.addSql(`create index "reservation_expires_at_index" on "identity"."reservation" ("expires_at");`);

    this.addSql(`create table "identity"."sign_in_attempts" ("name_hash" text not null, "failures" int not null, "locked_until" timestamptz(3) null, "last_failure_at" timestamptz(3) not null, primary key ("name_hash"));`);
    this.addSql(`create index "sign_in_attempts_last_failure_at_index" on "identity"."sign_in_attempts" ("last_failure_at");`);

    this.addSql(`create table "identity"."signing_key" ("kid" text not null, "public_key" text not null, "sealed_private_key" text not null, "created_at" timestamptz(3) not null, primary key ("kid"));`);

    this.addSql(`create table "identity"."user_account" ("id" text not null, "username" text not null, "username_key" text not null, "username_skeleton" text not null, "password_hash" text not null, "status" text not null, "roles" text[] not null, "locale" text not null, "must_change_password" boolean not null, "created_at" timestamptz(3) not null, "last_login_at" timestamptz(3) null, "version" int not null default 1, primary key ("id"));`);
    this.addSql(`alter table "identity"."user_account" add constraint "user_account_username_key_unique" unique ("username_key");`);
    this.addSql(`alter table "identity"."user_account" add constraint "user_account_username_skeleton_unique" unique ("username_skeleton");`);
    this.addSql(`create index "user_account_created_at_id_index" on "identity"."user_account" ("created_at", "id");`);

    this.addSql(`create table "identity"."session" ("id" text not null, "user_id" text not null, "created_at" timestamptz(3) not null, "last_seen_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, "revoked_reason" text null, "address" text null, "user_agent" text null, primary key ("id"));`);
    this.addSql(`create index "session_user_id_index" on "identity"."session" ("user_id");`);
    this.addSql(`create index "session_expires_at_index" on "identity"."session" ("expires_at");`);

    this.addSql(`create table "identity"."refresh_token" ("hash" text not null, "session_id" text not null, "issued_at" timestamptz(3) not null, "spent_at" timestamptz(3) null, primary key ("hash"));`);
    this.addSql(`create index "refresh_token_session_id_index" on "identity"."refresh_token" ("session_id");`);

    this.addSql(`create table "identity"."player" ("id" text not null, "user_id" text not null, "nickname" text not null, "nickname_skeleton" text not null, "home_region_id" text not null, "created_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"));`);
    this.addSql(`alter table "identity"."player" add constraint "player_user_id_unique" unique ("user_id");`);
    this.addSql(`alter table "identity"."player" add constraint "player_nickname_skeleton_unique" unique ("nickname_skeleton");`);

    this.addSql(`create or replace function "identity"."audit_entry_audit_entry_append_only_fn"() returns trigger as \$\$ begin raise exception 'the audit log is append-only'; return null; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "audit_entry_append_only" BEFORE UPDATE OR DELETE on "identity"."audit_entry" for each ROW execute function "identity"."audit_entry_audit_entry_append_only_fn"();`);
    this.addSql(`create trigger "audit_entry_not_truncated" BEFORE TRUNCATE on "identity"."audit_entry" for each STATEMENT execute function "identity"."audit_entry_audit_entry_append_only_fn"();`);

    this.addSql(`alter table "identity"."command_outcome" add constraint "command_outcome_check" check (outcome in ('settled', 'cancelled'));`);

    this.addSql(`alter table "identity"."reservation" add constraint "reservation_status_check" check (status in ('held', 'settled', 'released'));`);

    this.addSql(`alter table "identity"."user_account" add constraint "user_account_status" check (status in ('ACTIVE', 'SUSPENDED'));`);

    this.addSql(`alter table "identity"."session" add constraint "session_user_id_foreign" foreign key ("user_id") references "identity"."user_account" ("id");`);

    this.addSql(`alter table "identity"."refresh_token" add constraint "refresh_token_session_id_foreign" foreign key ("session_id") references "identity"."session" ("id") on delete cascade;`);

    this.addSql(`alter table "identity"."player" add constraint "player_user_id_foreign" foreign key ("user_id") references "identity"."user_account" ("id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "identity"."session" drop constraint "session_user_id_foreign";`);
    this.addSql(`alter table "identity"."player" drop constraint "player_user_id_foreign";`);
    this.addSql(`alter table "identity"."refresh_token" drop constraint "refresh_token_session_id_foreign";`);

    this.addSql(`drop trigger if exists "audit_entry_append_only" on "identity"."audit_entry";`);
    this.addSql(`drop function if exists "identity"."audit_entry_audit_entry_append_only_fn"();`);
    this.addSql(`drop trigger if exists "audit_entry_not_truncated" on "identity"."audit_entry";`);
    this.addSql(`drop function if exists "identity"."audit_entry_audit_entry_append_only_fn"();`);
    this.addSql(`drop table if exists "identity"."audit_entry" cascade;`);
    this.addSql(`drop table if exists "identity"."command_outcome" cascade;`);
    this.addSql(`drop table if exists "identity"."dead_letter" cascade;`);
    this.addSql(`drop table if exists "identity"."idempotency_key" cascade;`);
    this.addSql(`drop table if exists "identity"."inbox_position" cascade;`);
    this.addSql(`drop table if exists "identity"."outbox" cascade;`);
    this.addSql(`drop table if exists "identity"."outbox_head" cascade;`);
    this.addSql(`drop table if exists "identity"."reservation" cascade;`);
    this.addSql(`drop table if exists "identity"."sign_in_attempts" cascade;`);
    this.addSql(`drop table if exists "identity"."signing_key" cascade;`);
    this.addSql(`drop table if exists "identity"."user_account" cascade;`);
    this.addSql(`drop table if exists "identity"."session" cascade;`);
    this.addSql(`drop table if exists "identity"."refresh_token" cascade;`);
    this.addSql(`drop table if exists "identity"."player" cascade;`);
  }

}
