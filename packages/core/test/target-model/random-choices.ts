import type { JsonValue } from "@nastavnik/core";
import { readRegulation, shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import type { Choice } from "@nastavnik/core/regulation";
import { regulationChoices } from "@nastavnik/core/target-model";
import fc from "fast-check";
import type { ZodType } from "zod";

const entry = (id: string) => ({ id, title: { ru: id, en: id } });

/** What an organisation may have of its own; each choice stands by itself, so that any of them may be taken alone. */
const own = readRegulation({
  format: "nastavnik-regulation/1",
  id: "own",
  title: { ru: "Своё положение", en: "A regulation of its own" },
  organisation: { posts: { methodist: { ru: "методист", en: "methodologist" } }, bodies: [entry("council")] },
  offices: { heldBy: { curator: ["deputy-head"], registrar: ["deputy-head"] } },
  preparation: { inform: [entry("founders")], orders: ["approve-regulation", entry("open-week")] },
  programme: {
    interruptionGrounds: ["founder", entry("repairs")],
    stages: [
      entry("opening"),
      "preparation",
      "pairing",
      entry("camp"),
      entry("fair"),
      "working",
      "completion",
      entry("feast"),
    ],
  },
  forms: { roleModels: [entry("buddies")], formats: ["virtual"] },
  documents: {
    questionnaires: ["satisfaction", { ...entry("mood"), side: "mentee" }],
    opinions: { regulation: ["trade-union"] },
    orderOpinions: { "approve-pairs": ["trade-union"] },
  },
  personalProgramme: {
    controlForms: ["observation", entry("diary-check")],
    controlEvidence: { final: [{ by: "mentor", form: entry("exhibition") }] },
    products: [entry("lesson-film")],
    materials: ["diary", { ...entry("letters"), by: "mentee" }],
  },
  registries: { lists: [{ ...entry("masters"), side: "mentor" }] },
  mentees: { profile: { teacher: { experience: { atMost: 3 } } }, categories: { student: [entry("newcomer")] } },
  mentors: { profile: { teacher: { yearsHere: { atLeast: 3 } } }, trained: { teacher: {} } },
  pairing: { acrossOrganisations: true },
  practice: { levels: ["school", entry("cluster"), "regional"] },
  unit: { meetings: [entry("start"), "regular", "closing"], controls: [entry("quarter"), "final"] },
  completion: {
    monitoring: [entry("output")],
    contests: [entry("fair-of-crafts")],
    publicationPlaces: [entry("newspaper")],
  },
});
if (!own.ok) throw new Error(JSON.stringify(own.problems));

const editions = [own.edition, ...shippedRegulations.flatMap((id) => shippedRegulation(id) ?? [])];

/** Every choice that some shipped regulation makes, and those that an organisation makes of its own. */
export const paths = [...new Set(editions.flatMap(({ choices }) => Object.keys(choices)))];

/** Some choices are left, others are made as some shipped regulation makes them, or as one of an organisation's own. */
export const changes: fc.Arbitrary<Readonly<Record<string, JsonValue>>> = fc
  .record({ left: fc.subarray(paths), of: fc.constantFrom(...editions), taken: fc.subarray(paths) })
  .map(({ left, of: { choices }, taken }) =>
    Object.fromEntries([
      ...taken.flatMap((path) => (choices[path] === undefined ? [] : [[path, choices[path]] as const])),
      ...left.map((path) => [path, null] as const),
    ]),
  );

type Def = {
  readonly type: string;
  readonly innerType?: ZodType;
  readonly element?: ZodType;
  readonly valueType?: ZodType;
  readonly options?: readonly ZodType[];
  readonly values?: readonly JsonValue[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly shape?: Readonly<Record<string, ZodType>>;
};

/** What stands for a text of some form: terms, days, numbers of points; and what an organisation calls its own. */
const texts = ["P1D", "P1M", "P3M", "P1Y", "P10Y", "01-31", "09-30", "2025-10-01", "12", "own"];

/** Values of the shape that a choice asks for; whether what they name is known is asked when they are chosen. */
function valuesOf(schema: ZodType, names: readonly string[]): fc.Arbitrary<JsonValue> {
  const { type, innerType, element, valueType, options = [], values, entries, shape } = schema.def as unknown as Def;
  const named = fc.constantFrom(...names, ...texts);
  const inner = innerType ?? (type === "pipe" ? (schema.def as unknown as { in: ZodType }).in : undefined);
  if (inner !== undefined) return valuesOf(inner, names);
  if (values !== undefined) return fc.constantFrom(...values);
  if (entries !== undefined) return fc.constantFrom(...Object.values(entries));
  if (type === "number") return fc.oneof(fc.constantFrom(0, 1, 2, 3, 17, 30, 31, 366), fc.nat(400));
  if (element !== undefined) return fc.uniqueArray(valuesOf(element, names), { minLength: 1, maxLength: 5 });
  if (options.length > 0) return fc.oneof(...options.map((each) => valuesOf(each, names)));
  if (valueType !== undefined) return fc.dictionary(named, valuesOf(valueType, names), { minKeys: 1, maxKeys: 3 });
  if (shape === undefined) return named;
  const isOptional = (each: ZodType) => ["optional", "exact_optional"].includes((each.def as unknown as Def).type);
  const model = Object.fromEntries(
    Object.entries(shape).map(([key, each]) => [
      key,
      key === "title" ? fc.constant({ ru: "своё", en: "own" }) : valuesOf(each, names),
    ]),
  );
  const requiredKeys = Object.entries(shape).flatMap(([key, each]) => (isOptional(each) ? [] : [key]));
  return fc.record(model, { requiredKeys });
}

/** Any value of any choice, by its path; `null` leaves it. */
export const anyChoice: fc.Arbitrary<readonly [path: string, value: JsonValue]> = fc
  .constantFrom(...Object.entries(regulationChoices as Readonly<Record<string, Choice>>))
  .chain(([path, { schema, words, names, keys }]) => {
    const known = Object.keys({ ...words, ...names?.words, ...keys?.words });
    const value = fc.oneof({ weight: 4, arbitrary: valuesOf(schema, known) }, fc.constant(null));
    return value.map((each) => [path, each] as const);
  });

/** A regulation that nobody would think of, as changes over the one that there is: what is unsound alone is left out. */
export const anyRegulation: fc.Arbitrary<Readonly<Record<string, JsonValue>>> = fc
  .record({ few: changes, many: fc.array(anyChoice, { minLength: 5, maxLength: 40, size: "max" }) })
  .map(({ few, many }) => ({ ...few, ...Object.fromEntries(many) }));
