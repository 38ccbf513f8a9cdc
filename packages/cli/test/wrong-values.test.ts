import { globSync, readFileSync } from "node:fs";
import type { Text } from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { type Misfit, misfitsOf, schemasWithin } from "./misfits.ts";
import { type Door, doors, shape } from "./public-schemas.ts";
import { parsingFiles } from "./parsing-files.ts";

const root = new URL("../../../", import.meta.url).pathname;
const effort = Number(process.env["NASTAVNIK_TEST_EFFORT"] ?? 1);

/** Of what takes long, so many wrong values are left out between two that are tried. */
const stride = Math.max(1, Math.round(40 / effort));

const patterns = /\/[\^(\\]|\bInvalid\b|\bToo (?:small|big)\b/;

function isSaid({ ru, en }: Text, place: string, { tried, key }: Misfit): boolean {
  const isNamed = tried === "missing" || key === undefined || (ru.includes(key) && en.includes(key));
  // A field that nobody knows is what was met.
  const isMet = key !== undefined || (/получено|встретилось|указано/u.test(ru) && /\bmet\b/.test(en));
  const isExpected = /ожида/u.test(ru) && en.includes("expected");
  return ru.includes(place) && en.includes(place) && isNamed && isMet && isExpected && !patterns.test(ru);
}

/** A union that lacks something lacks it by one of its shapes: then the place of the union is enough. */
const placeOf = ({ path, tried, union }: Misfit) =>
  tried === "missing" && union !== undefined ? path.slice(0, union) : path;

const walked = new Map<Door, readonly Misfit[]>();

function misfitsAt(door: Door): readonly Misfit[] {
  const before = walked.get(door) ?? misfitsOf(door.schema, door.seed);
  walked.set(door, before);
  return before;
}

function silentIn(door: Door): readonly string[] {
  const { isSlow, place, read } = door;
  const misfits = misfitsAt(door).filter((_misfit, index) => isSlow !== true || index % stride === 0);
  return misfits
    .filter((misfit) => !read(misfit.data).some((text) => isSaid(text, place(placeOf(misfit)), misfit)))
    .map((misfit) => `${place(misfit.path)} (${misfit.tried}): ${JSON.stringify(misfit.data)?.slice(0, 300)}`);
}

const schemasOf = (known: readonly Door[]): ReadonlySet<z.core.$ZodType> => {
  const seen = new Set<z.core.$ZodType>();
  for (const { schema } of known) schemasWithin(schema, seen);
  return seen;
};

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
}

const manifests = globSync("packages/*/package.json", { cwd: root }).map(
  (file) => JSON.parse(readFileSync(root + file, "utf8")) as Manifest,
);

/** Every schema that a package gives to others, by its name there. */
async function exportedSchemas(): Promise<readonly (readonly [string, z.ZodType])[]> {
  const entries = manifests.flatMap(({ name, exports = {} }) =>
    Object.keys(exports)
      // Pages are for browsers, and tests for those of others.
      .filter((path) => !/(?:\.json|\/testing|\/page|\/html)$/.test(path))
      .map((path) => name + path.slice(1)),
  );
  const found: (readonly [string, z.ZodType])[] = [];
  for (const entry of entries) {
    const module = (await import(entry)) as Readonly<Record<string, unknown>>;
    for (const [key, value] of Object.entries(module)) {
      if (typeof value === "object" && value !== null && "_zod" in value)
        found.push([`${entry} ${key}`, value as z.ZodType]);
    }
  }
  return found;
}

const group = ({ name }: Door): string => name.split(/[ :]/)[0] ?? name;

describe("a wrong value", () => {
  it.each([...new Set(doors.map(group))])(
    "is refused with its place, what was expected and what was met, in both languages: %s",
    (name) => {
      const some = doors.filter((door) => group(door) === name);
      expect(some.flatMap((door) => silentIn(door).map((each) => `${door.name}: ${each}`))).toEqual([]);
    },
  );

  it("is tried in thousands", () => {
    const tried = doors.map((door) => misfitsAt(door).length);
    expect(tried.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(10_000);
    expect(doors.filter((_door, index) => tried[index] === 0).map(({ name }) => name)).toEqual([]);
  });

  it("is refused so by every schema that a package gives to others, within another one or by itself", async () => {
    const within = schemasOf(doors);
    const alone = (await exportedSchemas()).filter(([, schema]) => !within.has(schema));
    const silent = alone.flatMap(([name, schema]) => silentIn(shape(name, schema)).map((each) => `${name}: ${each}`));
    expect(silent).toEqual([]);
    expect(alone.length).toBeGreaterThan(5);
  });
});

describe("the list of what is read from outside", () => {
  it("has every JSON Schema that is published", () => {
    const published = manifests.flatMap(({ name, exports = {} }) =>
      Object.keys(exports)
        .filter((path) => path.endsWith(".schema.json"))
        .map((path) => name.replace("@nastavnik/", "") + path.slice(1)),
    );
    expect(doors.flatMap(({ file }) => file ?? []).toSorted()).toEqual(published.toSorted());
  });

  it("knows every file that parses data, and which way in that is", () => {
    // What is written out where it is parsed is a constant of our own.
    const parses =
      /\b(?:safeParse|checkShape|parsed)\(|(?<!\b(?:JSON|Date|parser|PostalMime|environment))\.parse\((?!\s*[{[])/;
    const found = globSync("packages/*/src/**/*.ts", { cwd: root }).filter((file) =>
      parses.test(readFileSync(root + file, "utf8").replaceAll(/^ *(?:\*|\/[/*]).*$/gm, "")),
    );
    const names = new Set(doors.map(group));
    const files = found.map((file) => file.replace("packages/", "").replace("/src/", "/"));
    const keyOf = (file: string) =>
      Object.keys(parsingFiles).find((key) => key === file || (key.endsWith("/") && file.startsWith(key)));
    expect(files.filter((file) => keyOf(file) === undefined)).toEqual([]);
    expect(new Set(files.map(keyOf))).toEqual(new Set(Object.keys(parsingFiles)));
    const unknown = Object.values(parsingFiles).filter((way) => "door" in way && !names.has(way.door));
    expect(unknown).toEqual([]);
  });
});
