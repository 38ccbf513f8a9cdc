type Columns = Readonly<Record<string, "text" | "integer" | "bigint" | "boolean" | "json">>;

/**
 * What `nastavnik.commits` is given: a list of rows for each of these, one array a column; documents as one text, see
 * {@link documentEnd}. `member` is the place of the commit in the batch that a row belongs to, from 1 on; it is given to
 * all but the commands, which are in that order.
 */
export const given = {
  command: {
    workflow: "text",
    instance: "text",
    id: "text",
    type: "text",
    actor: "text",
    at: "text",
    latest: "text",
    answer: "json",
  },
  expected: { member: "integer", workflow: "text", id: "text", version: "integer" },
  group: { member: "integer", workflow: "text", parent: "text", fingerprint: "text" },
  /** `facts` and `bytes` are those of the commit; `snapshot` is the size of the snapshot that comes with it, if one does. */
  instance: {
    member: "integer",
    workflow: "text",
    id: "text",
    parent: "text",
    definition_version: "integer",
    before: "integer",
    version: "integer",
    status: "text",
    at: "text",
    bytes: "integer",
    snapshot: "integer",
    value: "json",
  },
  snapshot: { member: "integer", workflow: "text", id: "text", version: "integer", context: "json" },
  fact: { member: "integer", workflow: "text", instance: "text", version: "integer", at: "text", fact: "json" },
  cancelled: { member: "integer", workflow: "text", instance: "text", id: "text" },
  timer: {
    member: "integer",
    workflow: "text",
    instance: "text",
    id: "text",
    due_at: "text",
    depth: "integer",
  },
  settled: { member: "integer", id: "text" },
  outbox: {
    member: "integer",
    id: "text",
    kind: "text",
    lane: "text",
    workflow: "text",
    instance: "text",
    at: "text",
    item: "json",
  },
  person: {
    member: "integer",
    subject: "text",
    data: "text",
    key: "text",
    wrapped: "boolean",
    master: "text",
  },
} as const satisfies Readonly<Record<string, Columns>>;

export type Given = typeof given;

/** What stands between two documents of a list: no JSON text holds it, since within one it is always escaped. */
export const documentEnd = "\u001e";

const tables = Object.keys(given) as (keyof Given)[];

/** The types of the parameters after the tenant and the format, in their order. */
export const parameterTypes: readonly string[] = tables.flatMap((table) =>
  Object.values(given[table]).map((type) => (type === "json" ? "text" : `${type}[]`)),
);

/** The same with their names. */
export const parameters: readonly string[] = tables
  .flatMap((table) => Object.keys(given[table]).map((column) => `${table}_${column}`))
  .map((name, index) => `${name} ${parameterTypes[index] ?? ""}`);

type Column<Table extends keyof Given> = keyof Given[Table] & string;

/** The columns of a list as a table; documents are texts in it. */
export function rows<Table extends keyof Given>(table: Table, columns: readonly Column<Table>[]): string {
  const types: Readonly<Record<string, string>> = given[table];
  const lists = columns.map((column) =>
    types[column] === "json" ? `string_to_array(${table}_${column}, E'\\x1e')` : `${table}_${column}`,
  );
  return `unnest(${lists.join(", ")})`;
}

/** All columns of a list as a table, documents as such; of commits that are carried out only. */
export function carriedOut(table: Exclude<keyof Given, "command">): string {
  const types: Readonly<Record<string, string>> = given[table];
  const columns = Object.keys(types) as Column<typeof table>[];
  const cast = columns.map((column) => (types[column] === "json" ? `r.${column}::json` : `r.${column}`));
  return `(select ${cast.join(", ")} from ${rows(table, columns)} as r(${columns.join(", ")}) where r.member <> all (left_out))`;
}

/** Whether a list has rows. */
export const isGiven = (table: Exclude<keyof Given, "command">): string => `cardinality(${table}_member) > 0`;
