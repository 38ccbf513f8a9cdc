import type { Instance, InstanceRef, JsonObject } from "@nastavnik/core";
import type { ParticipantContext, ProgrammeContext, UnitContext } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { type Deed, programmeRef, type School } from "./school.ts";

/** Something that has happened before: the *given* of a specification. */
export type Scene = (school: School) => void;

type By = Deed["by"];

/** The participant of this identifier. */
export const participantRef = (id: string): InstanceRef => ({ workflow: "participant", id });
/** The unit of this identifier. */
export const unitRef = (id: string): InstanceRef => ({ workflow: "unit", id });

/** Something that is done to the programme. */
export const toProgramme = (type: string, payload: JsonObject = {}, by: By = "curator"): Deed => ({
  by,
  on: programmeRef,
  type,
  payload,
});

/** Something that is done to a participant. */
export const toPerson = (id: string, type: string, payload: JsonObject = {}, by: By = "curator"): Deed => ({
  by,
  on: participantRef(id),
  type,
  payload,
});

/** Something that is done to a unit. */
export const toUnit = (id: string, type: string, payload: JsonObject = {}, by: By = "curator"): Deed => ({
  by,
  on: unitRef(id),
  type,
  payload,
});

/** Everything is done, and accepted. */
export function done(...deeds: readonly Deed[]): Scene {
  return (school) => {
    for (const deed of deeds) {
      const decision = school.attempt(deed);
      if (decision.outcome === "accepted") continue;
      const told =
        decision.outcome === "refused" ? decision.reasons.map(({ code, text }) => `${code}: ${text.en}`) : [];
      throw new Error(`${deed.type} of ${deed.on.workflow} ${deed.on.id} is ${decision.outcome}: ${told.join("; ")}`);
    }
  };
}

/** Several scenes as one. */
export function scenes(...parts: readonly Scene[]): Scene {
  return (school) => {
    for (const part of parts) part(school);
  };
}

/** It is this day, at nine in Moscow. */
export function today(date: string): Scene {
  return (school) => school.passTo(Temporal.Instant.from(`${date}T09:00:00+03:00`));
}

/** Changes a participant, whatever would have led there. */
export function altered(ref: InstanceRef, context: JsonObject, value?: Instance["value"]): Scene {
  return (school) => {
    const instance = school.instance(ref);
    school.put({ ...instance, context: { ...instance.context, ...context }, ...(value !== undefined && { value }) });
  };
}

/** The organisation has these settings. */
export function settings(policies: ProgrammeContext["policies"]): Scene {
  return altered(programmeRef, { policies });
}

/** The contexts, by what they are of. */
export const programmeOf = (school: School): ProgrammeContext =>
  school.instance<ProgrammeContext>(programmeRef).context;
export const personOf = (school: School, id: string): ParticipantContext =>
  school.instance<ParticipantContext>(participantRef(id)).context;
export const unitOf = (school: School, id: string): UnitContext => school.instance<UnitContext>(unitRef(id)).context;

/** Takes one entry out of a record in the context: a consent that was never given, a document never adopted. */
export function without(ref: InstanceRef, record: string, name: string): Scene {
  return (school) => {
    const held = school.instance(ref).context[record] as JsonObject;
    const { [name]: _removed, ...others } = held;
    altered(ref, { [record]: others })(school);
  };
}
