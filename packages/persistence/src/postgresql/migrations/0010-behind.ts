import type { Migration } from "./migration.ts";

const secure = `set search_path = pg_catalog, pg_temp set enable_seqscan = off`;

const laneLock = (row: string): string => `hashtextextended('nastavnik/lane/' || ${row}.tenant, 0)`;

const sameLane = (row: string): string => `o.tenant = ${row}.tenant and o.kind = ${row}.kind and o.lane = ${row}.lane`;

const sameInstance = (row: string): string =>
  `o.tenant = ${row}.tenant and o.workflow = ${row}.workflow and o.instance = ${row}.instance`;

/** Lets `work` be done without row security: the owner too sees the rows of one tenant only. */
const ofAllTenants = (table: string, work: string): readonly string[] => [
  `alter table nastavnik.${table} no force row level security`,
  work,
  `alter table nastavnik.${table} force row level security`,
];

const stateOf = (table: string): readonly string[] => [
  `alter table nastavnik.${table} drop constraint ${table}_state_check`,
  `alter table nastavnik.${table} add constraint ${table}_state_check check (state in ('waiting', 'aside', 'behind'))`,
];

/**
 * What waits behind something that is set aside says so itself, and is in no index that is read in search of work: however
 * much it is, nobody wades through it. It is marked when that is set aside, or when it comes later, and unmarked when that
 * is retried, dropped or settled.
 */
export const behind: Migration = {
  version: 10,
  statements: [
    ...stateOf("outbox"),
    ...ofAllTenants(
      "outbox",
      `update nastavnik.outbox n set state = 'behind' where n.state = 'waiting' and exists (
         select from nastavnik.outbox o where ${sameLane("n")} and o.position < n.position and o.state = 'aside')`,
    ),
    // Who lets others go on must see whatever comes at the same moment, or it would wait for ever.
    `create function nastavnik.outbox_added() returns trigger language plpgsql ${secure} as $$
     begin
       perform pg_advisory_xact_lock_shared(${laneLock("new")});
       if exists (select from nastavnik.outbox o where ${sameLane("new")} and o.state = 'aside') then
         new.state := 'behind';
       end if;
       return new;
     end $$`,
    `create function nastavnik.outbox_set_aside() returns trigger language plpgsql ${secure} as $$
     begin
       update nastavnik.outbox o set state = 'behind'
         where ${sameLane("new")} and o.position > new.position and o.state = 'waiting';
       return null;
     end $$`,
    `create function nastavnik.outbox_let_go() returns trigger language plpgsql ${secure} as $$
     declare
       until bigint;
     begin
       perform pg_advisory_xact_lock(${laneLock("old")});
       until := (select min(o.position) from nastavnik.outbox o where ${sameLane("old")} and o.state = 'aside');
       update nastavnik.outbox o set state = 'waiting'
         where ${sameLane("old")} and o.state = 'behind' and (until is null or o.position < until);
       return null;
     end $$`,
    `create trigger added before insert on nastavnik.outbox for each row
       when (new.lane is not null) execute function nastavnik.outbox_added()`,
    `create trigger set_aside after update of state on nastavnik.outbox for each row
       when (new.state = 'aside' and old.state <> 'aside') execute function nastavnik.outbox_set_aside()`,
    `create trigger let_go after update of state on nastavnik.outbox for each row
       when (old.state = 'aside' and new.state <> 'aside') execute function nastavnik.outbox_let_go()`,
    `create trigger gone after delete on nastavnik.outbox for each row
       when (old.state = 'aside') execute function nastavnik.outbox_let_go()`,

    ...stateOf("timer"),
    ...ofAllTenants(
      "timer",
      `update nastavnik.timer n set state = 'behind' where n.state = 'waiting' and exists (
         select from nastavnik.timer o
           where ${sameInstance("n")} and (o.due_at, o.id) < (n.due_at, n.id) and o.state = 'aside')`,
    ),
    // Of the timers of an instance only those that may hold up others.
    `create index timer_held on nastavnik.timer (tenant, workflow, instance, due_at, id)
       where state = 'aside' or next_attempt_at is not null`,
    // An instance with a timer that is set aside takes no commands: none is set behind it.
    `create function nastavnik.timer_set_aside() returns trigger language plpgsql ${secure} as $$
     begin
       update nastavnik.timer o set state = 'behind'
         where ${sameInstance("new")} and (o.due_at, o.id) > (new.due_at, new.id) and o.state = 'waiting';
       return null;
     end $$`,
    `create function nastavnik.timer_let_go() returns trigger language plpgsql ${secure} as $$
     declare
       first record;
     begin
       select o.due_at, o.id into first from nastavnik.timer o
         where ${sameInstance("old")} and o.state = 'aside' order by o.due_at, o.id limit 1;
       update nastavnik.timer o set state = 'waiting'
         where ${sameInstance("old")} and o.state = 'behind'
           and (first.id is null or (o.due_at, o.id) < (first.due_at, first.id));
       return null;
     end $$`,
    `create trigger set_aside after update of state on nastavnik.timer for each row
       when (new.state = 'aside' and old.state <> 'aside') execute function nastavnik.timer_set_aside()`,
    `create trigger let_go after update of state on nastavnik.timer for each row
       when (old.state = 'aside' and new.state <> 'aside') execute function nastavnik.timer_let_go()`,
    `create trigger gone after delete on nastavnik.timer for each row
       when (old.state = 'aside') execute function nastavnik.timer_let_go()`,
  ],
};
