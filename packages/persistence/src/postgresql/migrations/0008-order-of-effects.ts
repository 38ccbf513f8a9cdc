import type { Migration } from "./migration.ts";

/** What makes an outbox item wait: somebody holds it, or it waits for its next try; `present` is the store's clock. */
const rests = (item: string): string => `(${item}.leased_until > present or ${item}.next_attempt_at > present)`;

/** Whether an item may hold up those behind it; only these are in the index that is asked for what holds a lane up. */
const mayHold = (item: string): string =>
  `(${item}.state = 'aside' or ${item}.leased_until is not null or ${item}.next_attempt_at is not null)`;

/** Effects of one instance are taken in their order, as reactions for one instance are; however many wait behind one. */
export const orderOfEffects: Migration = {
  version: 8,
  statements: [
    // The owner too sees the rows of one tenant only, and these are of all tenants.
    `alter table nastavnik.outbox no force row level security`,
    `update nastavnik.outbox set lane = workflow || '/' || instance where kind = 'effect' and lane is null`,
    `alter table nastavnik.outbox force row level security`,
    `create index outbox_held on nastavnik.outbox (tenant, kind, lane, position)
       where state = 'aside' or leased_until is not null or next_attempt_at is not null`,
    `create or replace function nastavnik.free_items(for_tenant text, of_kind text, present text, most bigint)
       returns table (free_position bigint, free_id text)
       language plpgsql stable set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
     begin
       return query
         select o.position, o.id from nastavnik.outbox o
           where o.tenant = for_tenant and o.kind = of_kind and o.state = 'waiting' and ${rests("o")} is not true
             and (o.lane is null or not exists (
               select from nastavnik.outbox e
                 where e.tenant = for_tenant and e.kind = of_kind and e.lane = o.lane and e.position < o.position
                   and ${mayHold("e")} and (e.state = 'aside' or ${rests("e")})))
           order by o.position limit most;
     end $$`,
  ],
};
