import type { AssessmentAnswer } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { checkShape } from "../problem/check-shape.ts";
import { stimulusPolicy } from "../stimulus/stimulus-policy.ts";
import { stimulusScores } from "../stimulus/stimulus-scores.ts";

/** The policy of the organisation, and contributions that papers prove. */
const stimulusToAssess = z.strictObject({ policy: stimulusPolicy, contributions: z.array(z.looseObject({})) });

/** `scored` with the exact total of every person who has contributed. */
export function assessStimulus(data: unknown): AssessmentAnswer {
  const read = checkShape(stimulusToAssess, data);
  if (!read.ok) return read;
  const { policy, contributions } = read.value;
  const entered = contributions.map((each) => ({ source: "entered", ...each }));
  const scored = stimulusScores(policy, entered);
  if (!scored.ok) return scored;
  const scores = Object.fromEntries(scored.value.map(({ person, total }) => [person, total]));
  return { ok: true, value: { outcome: "scored", remarks: [], found: { scores } } };
}
