import { commitsOf } from "./0009-commits.ts";
import { lists as formerLists } from "./0009-lists.ts";
import { lists } from "./0018-lists.ts";
import type { Migration } from "./migration.ts";
import { secured } from "./secured.ts";

const asText = "string_to_array(fact_fact, E'\\x1e')";
const given = (column: string): string => (column === "fact" ? asText : `fact_${column}`);
const columns = ["member", "workflow", "instance", "version", "at", "fact", "asked"];

/** Each fact is linked to the one before it in the order of positions: one batch of a tenant is at work at a time. */
const linked = `      last_link := coalesce(
        (select f.link from nastavnik.fact f where f.tenant = for_tenant order by f.position desc limit 1),
        (select c.link from nastavnik.chain_start c where c.tenant = for_tenant), '');
      for look in
        select g.member, sha256(convert_to(g.fact, 'UTF8')) || coalesce(decode(g.asked, 'hex'), '') as told
          from ${lists.rows("fact", ["member", "fact", "asked"])} as g(member, fact, asked)
      loop
        if look.member <> all (left_out) then
          last_link := sha256(last_link || look.told);
          links := array_append(links, last_link);
        else
          links := array_append(links, null);
        end if;
      end loop;
      insert into nastavnik.fact (tenant, workflow, instance, version, at, fact, asked, link)
        select for_tenant, r.workflow, r.instance, r.version, r.at, r.fact::json, decode(r.asked, 'hex'), r.link
          from unnest(${columns.map(given).join(", ")}, links) as r(${columns.join(", ")}, link)
          where r.member <> all (left_out);
`;

/**
 * The facts of a tenant form a chain: the link of each is the SHA-256 of the link before it, of the SHA-256 of the fact as
 * it is stored, and of those of the messages that it asked for. Facts of before have no links of their own; all of
 * them together are what the chain begins with.
 */
export const chain: Migration = {
  version: 18,
  statements: [
    // Whoever commits has read the format, and is waited for: nobody writes a fact without a link any more.
    `lock table nastavnik.store_format in access exclusive mode`,
    `update nastavnik.store_format set format = 4`,
    `alter table nastavnik.fact add column asked bytea, add column link bytea`,
    `create table nastavnik.chain_start (
       tenant text collate "C" not null,
       position bigint not null,
       facts bigint not null,
       messages bigint not null,
       at text collate "C" not null,
       link bytea not null,
       primary key (tenant)
     )`,
    // Whoever migrates owns the tables, and sees the rows of all tenants for so long.
    `alter table nastavnik.fact no force row level security`,
    `alter table nastavnik.outbox no force row level security`,
    `do $$
     declare
       each record;
       of_tenant text;
       last_position bigint;
       counted bigint;
       last_link bytea;
     begin
       for each in select f.tenant, f.position, f.fact::text as document from nastavnik.fact f order by f.tenant, f.position
       loop
         if of_tenant is distinct from each.tenant then
           if of_tenant is not null then
             insert into nastavnik.chain_start (tenant, position, facts, messages, at, link)
               values (of_tenant, last_position, counted, 0, nastavnik.instant(null, 0), last_link);
           end if;
           of_tenant := each.tenant;
           counted := 0;
           last_link := '';
         end if;
         last_position := each.position;
         counted := counted + 1;
         last_link := sha256(last_link || sha256(convert_to(each.document, 'UTF8')));
       end loop;
       if of_tenant is not null then
         insert into nastavnik.chain_start (tenant, position, facts, messages, at, link)
           values (of_tenant, last_position, counted, 0, nastavnik.instant(null, 0), last_link);
       end if;
       update nastavnik.chain_start c set messages = coalesce((
         select max(o.position) from nastavnik.outbox o where o.tenant = c.tenant), 0);
     end $$`,
    `alter table nastavnik.fact force row level security`,
    `alter table nastavnik.outbox force row level security`,
    ...secured("chain_start"),

    `create or replace function nastavnik.commits(for_tenant text, known_format integer, ${formerLists.parameters.join(", ")})
     returns text language plpgsql set search_path = pg_catalog, pg_temp as $$
     begin
       -- Whoever calls this is of an older release, and is told so in its own words.
       return (select json_build_object('format', f.format)::text from nastavnik.store_format f);
     end $$`,
    commitsOf(lists, {
      declared: `    -- Of each fact that is given, in their order; none for one that is not written.
    links bytea[] := '{}';
    last_link bytea;
`,
      facts: linked,
    }),
  ],
};
