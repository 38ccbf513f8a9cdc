import type { JsonObject } from "@nastavnik/core";
import fc from "fast-check";
import { happenings } from "./deeds.ts";
import { type Happening, happening, number } from "./happening.ts";
import { municipalHappenings } from "./municipal-deeds.ts";
import { toProgramme } from "./scenes.ts";

const byHead = (type: string, payload: (document: string) => JsonObject) =>
  fc.constant(happening(type, (school) => [toProgramme(type, payload(number(school)), "head")]));

/** The programme stands still, goes on, or ends before its time. */
const interruptions = fc.oneof(
  { weight: 3, arbitrary: byHead("suspend-programme", (document) => ({ ground: "emergency", document })) },
  { weight: 4, arbitrary: byHead("resume-programme", (document) => ({ document })) },
  { weight: 1, arbitrary: byHead("cancel-programme", (document) => ({ ground: "founder", document })) },
);

const child = fc.constantFrom("s1", "s2", "s3");

/** A guardian of a child is known for a time, or no longer. */
const mandates = fc.tuple(child, fc.boolean()).map(([person, isEnded]) =>
  happening(`${isEnded ? "end" : "record"} the mandate for ${person}`, (school) => {
    const on = { workflow: "mandate", id: `mandate-of-${person}` };
    const payload: JsonObject = isEnded
      ? { until: school.now.toString().slice(0, 10), document: number(school) }
      : { person, as: "guardian", from: "2025-09-01", document: number(school) };
    return [{ by: "curator", on, type: isEnded ? "end" : "record", payload }];
  }),
);

/** Whatever may happen in a school and in its municipality, by all workflows together. */
export const wholeHappenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 20, arbitrary: happenings },
  { weight: 10, arbitrary: municipalHappenings },
  { weight: 2, arbitrary: interruptions },
  { weight: 1, arbitrary: mandates },
);
