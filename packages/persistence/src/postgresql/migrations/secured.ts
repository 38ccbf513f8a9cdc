// A setting that was made in an earlier transaction of the session is an empty text afterwards, and no tenant is called so.
// Where there is none this is an error, and not a table that looks empty.
const tenant = `tenant = case when current_setting('nastavnik_tenant.id', true) <> ''
  then current_setting('nastavnik_tenant.id', true) else nastavnik.no_tenant() end`;

/** Statements that let PostgreSQL itself keep the rows of tenants in a table apart. */
export const secured = (table: string): readonly string[] => [
  `alter table nastavnik.${table} enable row level security`,
  `alter table nastavnik.${table} force row level security`,
  `create policy tenant on nastavnik.${table} using (${tenant}) with check (${tenant})`,
];
