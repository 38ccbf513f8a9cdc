import { canonicalJson } from "@nastavnik/core/internals";
import type { Explored } from "../space/explored.ts";

/** A variable of a printed model: a part of one place, with every value that it takes. */
export interface Variable {
  /** A name that every language takes: letters, digits and underscores. */
  readonly name: string;
  /** What the values stand for, by number. */
  readonly values: readonly string[];
}

/** The states of a world as values of variables. */
export interface Valuation {
  readonly variables: readonly Variable[];
  /** The number of the value of each variable, by state. */
  readonly rows: readonly Int32Array[];
}

const nameOf = (...parts: readonly string[]): string => parts.join("_").replaceAll(/[^A-Za-z0-9]+/g, "_");

/** Takes states apart into variables: the state of the machine and each kept field of every place, and what is due. */
export function valuationOf({ space, states, rows }: Explored): Valuation {
  const columns: { readonly name: string; readonly valueAt: (key: Int32Array) => string }[] = [];
  for (const [index, { place, kept }] of space.slots.entries()) {
    const at = (key: Int32Array) => kept.at(key[index] as number);
    const name = nameOf(place.workflow, place.id);
    columns.push({
      name: `${name}_state`,
      valueAt(key) {
        const { status, value } = at(key);
        return status === "active" ? canonicalJson(value) : `${status} ${canonicalJson(value)}`;
      },
    });
    const fields = new Set(kept.things.flatMap(({ context }) => Object.keys(context)));
    for (const field of [...fields].toSorted()) {
      columns.push({
        name: nameOf(name, field),
        valueAt: (key) => canonicalJson(at(key).context[field] ?? null),
      });
    }
  }
  columns.push(
    { name: "due", valueAt: (key) => space.orders.at(key[space.slots.length] as number) },
    { name: "people", valueAt: (key) => `${key[space.slots.length + 1]}` },
  );
  const texts = columns.map(() => new Map<string, number>());
  const all = Array.from({ length: rows.count }, (_each, state) => {
    const key = states.rows.at(state);
    return Int32Array.from(columns, ({ valueAt }, column) => {
      const known = texts[column] as Map<string, number>;
      const value = valueAt(key);
      const number = known.get(value) ?? known.size;
      known.set(value, number);
      return number;
    });
  });
  // What never changes is no variable.
  const changing = columns.flatMap((_each, column) => ((texts[column]?.size ?? 0) > 1 ? [column] : []));
  const taken = new Set<string>();
  const unique = (name: string): string => {
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name}_${count}`;
    taken.add(free);
    return free;
  };
  return {
    variables: changing.map((column) => ({
      name: unique(columns[column]?.name ?? ""),
      values: [...(texts[column]?.keys() ?? [])],
    })),
    rows: all.map((row) => Int32Array.from(changing, (column) => row[column] as number)),
  };
}
