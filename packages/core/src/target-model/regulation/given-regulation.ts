import type { ReadRegulation, RegulationProblem } from "@nastavnik/core/regulation";
import { takenRegulation } from "./read-regulation.ts";
import { shippedRegulation } from "./shipped.ts";

/** A regulation as a command gives it: by the name of a shipped one, as it is written, or an edition in one piece. */
export function givenRegulation(given: unknown): ReadRegulation {
  if (typeof given !== "string") return takenRegulation(given);
  const edition = shippedRegulation(given);
  if (edition !== undefined) return { ok: true, edition };
  const text = { ru: "такого положения нет", en: "there is no such regulation" };
  const problem: RegulationProblem = { code: "unknown-base", regulation: given, path: ["regulation"], text };
  return { ok: false, problems: [problem] };
}
