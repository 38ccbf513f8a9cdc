import * as z from "zod";
import type { Database } from "./database.ts";
import { parseStored } from "./stored.ts";

// Of the schema that the table of versions lies in, whatever it is called.
const inSchema = `(select relnamespace from pg_catalog.pg_class where oid = 'nastavnik.schema_version'::regclass)`;

const ofTable = `join pg_catalog.pg_class c on c.relnamespace = ${inSchema} and c.relkind = 'r' and c.oid`;

/** Everything that the schema is made of, a line each, as `jsonb`. */
export const catalogueSql = `(select coalesce(jsonb_agg(line order by line collate "C"), '[]') from (
  select 'table ' || relname as line from pg_catalog.pg_class where relnamespace = ${inSchema} and relkind = 'r'
  union all
  select 'row security of ' || relname from pg_catalog.pg_class
    where relnamespace = ${inSchema} and relkind = 'r' and relrowsecurity and relforcerowsecurity
  union all
  select 'column ' || c.relname || '.' || a.attname || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
    from pg_catalog.pg_attribute a ${ofTable} = a.attrelid where a.attnum > 0 and not a.attisdropped
  union all
  select case when x.indisvalid then 'index ' else 'invalid index ' end || i.relname || ' of ' || c.relname
      || case when x.indisunique then ', unique' else '' end
    from pg_catalog.pg_index x ${ofTable} = x.indrelid join pg_catalog.pg_class i on i.oid = x.indexrelid
  union all
  select 'policy ' || p.polname || ' of ' || c.relname from pg_catalog.pg_policy p ${ofTable} = p.polrelid
  union all
  select 'trigger ' || t.tgname || ' of ' || c.relname || case when t.tgenabled = 'D' then ', off' else '' end
    from pg_catalog.pg_trigger t ${ofTable} = t.tgrelid where not t.tgisinternal
  union all
  select 'function ' || p.proname || ' with the body ' || substr(md5(p.prosrc), 1, 8)
    from pg_catalog.pg_proc p where p.pronamespace = ${inSchema}) l)`;

// Rights of the role that asks.
const lackingSql = `(select coalesce(jsonb_agg(line order by line collate "C"), '[]') from (
  select 'the right to ' || r || ' in table ' || c.relname as line
    from pg_catalog.pg_attribute a ${ofTable} = a.attrelid
    cross join unnest(array['select', 'insert', 'update', 'delete']) r
    where a.attname = 'tenant' and not pg_catalog.has_table_privilege(c.oid, r)
  union all
  select 'the right to execute function ' || p.proname from pg_catalog.pg_proc p
    where p.pronamespace = ${inSchema} and p.prorettype <> 'trigger'::regtype
      and not pg_catalog.has_function_privilege(p.oid, 'execute')) l)`;

const lines = z.array(z.string());
const found = z.object({ stored: lines.nullable(), present: lines, lacking: lines });

/**
 * How the schema differs from what its migrations have made, a line for each difference: what is missing, what is there
 * besides, and which rights this role lacks. Only looks.
 */
export async function driftOf(database: Database): Promise<readonly string[]> {
  const [row] = await database.query(
    `select json_build_object('stored', (select catalogue from nastavnik.schema_version order by version desc limit 1),
       'present', ${catalogueSql}, 'lacking', ${lackingSql})::text as result`,
  );
  const { stored, present, lacking } = parseStored("catalogue", found, JSON.parse(row?.["result"] as string));
  if (stored === null) return lacking.map((line) => `missing: ${line}`);
  const [before, now] = [new Set(stored), new Set(present)];
  return [
    ...stored.filter((line) => !now.has(line)).map((line) => `missing: ${line}`),
    ...present.filter((line) => !before.has(line)).map((line) => `not of this version: ${line}`),
    ...lacking.map((line) => `missing: ${line}`),
  ];
}
