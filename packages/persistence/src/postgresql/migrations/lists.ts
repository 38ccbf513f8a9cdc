/** Columns of a list of rows, with their types. */
export type Columns = Readonly<Record<string, "text" | "integer" | "bigint" | "boolean" | "json">>;

/** What stands between two documents of a list: no JSON text holds it, since within one it is always escaped. */
export const documentEnd = "\u001e";

/** How a function is given lists of rows, one array a column, and reads them. */
export interface Lists<Given extends Readonly<Record<string, Columns>>> {
  /** The types of the parameters, in their order. */
  readonly parameterTypes: readonly string[];
  /** The same with their names. */
  readonly parameters: readonly string[];
  /** The columns of a list as a table; documents are texts in it. */
  readonly rows: <Table extends keyof Given & string>(
    table: Table,
    columns: readonly (keyof Given[Table] & string)[],
  ) => string;
  /** All columns of a list as a table, documents as such; of commits that are carried out only. */
  readonly carriedOut: (table: Exclude<keyof Given & string, "command">) => string;
  /** Whether a list has rows. */
  readonly isGiven: (table: Exclude<keyof Given & string, "command">) => string;
}

/** @param given - the lists with their columns; a column of documents is one text, see {@link documentEnd} */
export function listsOf<Given extends Readonly<Record<string, Columns>>>(given: Given): Lists<Given> {
  const columnsOf: Readonly<Record<string, Columns>> = given;
  const tables = Object.keys(given);
  const parameterTypes = tables.flatMap((table) =>
    Object.values(columnsOf[table] ?? {}).map((type) => (type === "json" ? "text" : `${type}[]`)),
  );
  function rows(table: string, columns: readonly string[]): string {
    const types: Columns = columnsOf[table] ?? {};
    const lists = columns.map((column) =>
      types[column] === "json" ? `string_to_array(${table}_${column}, E'\\x1e')` : `${table}_${column}`,
    );
    return `unnest(${lists.join(", ")})`;
  }
  return {
    parameterTypes,
    parameters: tables
      .flatMap((table) => Object.keys(columnsOf[table] ?? {}).map((column) => `${table}_${column}`))
      .map((name, index) => `${name} ${parameterTypes[index] ?? ""}`),
    rows,
    carriedOut(table) {
      const types: Columns = columnsOf[table] ?? {};
      const columns = Object.keys(types);
      const cast = columns.map((column) => (types[column] === "json" ? `r.${column}::json` : `r.${column}`));
      return `(select ${cast.join(", ")} from ${rows(table, columns)} as r(${columns.join(", ")}) where r.member <> all (left_out))`;
    },
    isGiven: (table) => `cardinality(${table}_member) > 0`,
  };
}
