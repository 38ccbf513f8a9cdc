import type { Instance } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import type { IndicatorFact } from "../monitoring/indicator-fact.ts";
import type { AssessmentAnswer } from "../monitoring/assessing.ts";
import type { ReviewAnswer } from "../monitoring/reviewing.ts";
import type { World } from "./world.ts";

/** The one related instance of that name, or `undefined` if it does not exist. */
export function relatedInstance<C extends JsonObject = JsonObject>(
  world: World,
  name: string,
): Instance<C> | undefined {
  const found = world.related[name];
  return found !== undefined && "version" in found && found.status !== "absent" ? (found as Instance<C>) : undefined;
}

/** All related instances of that name; none if the group is empty. */
export function relatedInstances<C extends JsonObject = JsonObject>(
  world: World,
  name: string,
): readonly Instance<C>[] {
  const found = world.related[name];
  return Array.isArray(found) ? (found as readonly Instance<C>[]) : [];
}

/**
 * Personal data of the related person of that name, those that the command brings among them, or `undefined` if there are
 * none or they were forgotten.
 */
export function relatedPersonalData(world: World, name: string): JsonObject | undefined {
  const found = world.related[name];
  return found !== undefined && "personalData" in found ? found.personalData : undefined;
}

/** The values that were counted for the relation of that name; none if the engine has nothing to count with. */
export function relatedMeasurements(world: World, name: string): readonly IndicatorFact[] {
  const found = world.related[name];
  return found !== undefined && "measured" in found ? (found.measured ?? []) : [];
}

/** The judgement on the expert review of that name; `undefined` if the engine has nothing to judge with. */
export function relatedJudgement(world: World, name: string): ReviewAnswer | undefined {
  const found = world.related[name];
  return found !== undefined && "judgement" in found ? found.judgement : undefined;
}

/** The assessment of that name; `undefined` if the engine has nothing to assess with. */
export function relatedAssessment(world: World, name: string): AssessmentAnswer | undefined {
  const found = world.related[name];
  return found !== undefined && "assessment" in found ? found.assessment : undefined;
}

/**
 * Personal data of the related person of that name as they are stored, whatever the command brings: who may speak for
 * whom is judged by these.
 */
export function storedPersonalData(world: World, name: string): JsonObject | undefined {
  const found = world.related[name];
  if (found === undefined || !("personalData" in found)) return undefined;
  return found.replaces === undefined ? found.personalData : found.replaces.personalData;
}
