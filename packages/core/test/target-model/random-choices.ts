import type { JsonValue } from "@nastavnik/core";
import { readRegulation, shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import fc from "fast-check";

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
