import type { Migration } from "./migration.ts";

/** What makes an outbox item wait: somebody holds it, or it waits for its next try; `present` is the store's clock. */
const rests = `(o.leased_until > present or o.next_attempt_at > present)`;

/**
 * A claim writes no index: what changes with it stands in none, nor in the condition of any, so that a row is written anew
 * on its own page. What holds a lane up is found among the items that wait before: those are read in any case.
 */
export const leases: Migration = {
  version: 17,
  statements: [
    `drop index nastavnik.outbox_held`,
    // Asked for by whatever is added to a lane, and by what lets a lane go on.
    `create index outbox_lane_aside on nastavnik.outbox (tenant, kind, lane, position) where state = 'aside'`,
    `alter table nastavnik.outbox set (fillfactor = 70)`,
    `create or replace function nastavnik.free_items(for_tenant text, of_kind text, present text, most bigint)
       returns table (free_position bigint, free_id text)
       language plpgsql stable set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_nestloop = off
       set jit = off as $$
     declare
       -- How many items that wait are looked at, from the oldest on: more of them each time, until enough are free.
       looked_at bigint := least(most, 100000) + 8;
       met bigint;
       positions bigint[];
       ids text[];
     begin
       loop
         with waiting as materialized (
             select o.position, o.id, o.lane, ${rests} is true as rests from nastavnik.outbox o
               where o.tenant = for_tenant and o.kind = of_kind and o.state = 'waiting'
               order by o.position limit looked_at),
           held as (
             select w.lane, min(w.position) as since from waiting w where w.rests and w.lane is not null group by w.lane),
           free as (
             select w.position, w.id from waiting w
               where not w.rests and not exists (
                 select from held h where h.lane = w.lane and h.since < w.position)
               -- One that was set aside too, and is to be tried again, waits behind one that still is. Looked up, not joined.
               and (
                 select a.position from nastavnik.outbox a
                   where a.tenant = for_tenant and a.kind = of_kind and a.lane = w.lane and a.position < w.position
                     and a.state = 'aside' limit 1) is null
               order by w.position limit most)
         select (select count(*) from waiting), array_agg(f.position order by f.position), array_agg(f.id order by f.position)
           into met, positions, ids from free f;
         exit when met < looked_at or cardinality(ids) >= most;
         looked_at := looked_at * 4;
       end loop;
       return query select g.position, g.id from unnest(positions, ids) as g(position, id);
     end $$`,
  ],
};
