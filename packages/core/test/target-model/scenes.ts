import type { Instance, InstanceRef, JsonObject, JsonValue, RegulationEdition } from "@nastavnik/core";
import {
  choiceOfSetting,
  type ParticipantContext,
  type ProgrammeContext,
  type Settings,
  shippedRegulation,
  type UnitContext,
  withChoices,
} from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { usualContent } from "./contents.ts";
import { type Deed, programmeRef, School } from "./school.ts";

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
  payload: { ...usualContent(type, payload), ...payload },
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

/** The personalised programme of this identifier. */
export const ownProgrammeRef = (id: string): InstanceRef => ({ workflow: "personal-programme", id });

/** Something that is done to a personalised programme. */
export const toOwnProgramme = (id: string, type: string, payload: JsonObject = {}, by: By = "curator"): Deed => ({
  by,
  on: ownProgrammeRef(id),
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

/** A school in which this has happened. */
export function after(...happened: readonly Scene[]): School {
  const school = new School();
  scenes(...happened)(school);
  return school;
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

/** Whether the organisation's regulation stays sound with these changes. */
export function mayChoose(changes: Readonly<Record<string, JsonValue>>, school: School): boolean {
  const { regulations, cycleEdition } = programmeOf(school);
  const now = regulations[cycleEdition];
  return now !== undefined && withChoices(now, changes).ok;
}

/** The organisation has chosen otherwise, by paths or former names; units go on under it too. */
export function chosen(changes: Readonly<Record<string, JsonValue>>, over?: RegulationEdition): Scene {
  return (school) => {
    const { regulations, cycleEdition } = programmeOf(school);
    const now = over ?? regulations[cycleEdition];
    if (now === undefined) throw new Error("the programme has a regulation");
    const read = withChoices(now, changes);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { edition } = read;
    const editions = [{ from: "2000-01-01", edition: edition.hash }];
    altered(programmeRef, { regulations: { [edition.hash]: edition }, editions, cycleEdition: edition.hash })(school);
    for (const { workflow, id } of school.instances) {
      if (["unit", "personal-programme", "agreement", "practice"].includes(workflow)) {
        altered({ workflow, id }, { edition: edition.hash })(school);
      }
    }
  };
}

/** The organisation has these settings over the regulation of the lyceum. */
export function settings({ off = [], parameters = {} }: Settings): Scene {
  const named = [...off.map((name) => [name, null] as const), ...Object.entries(parameters)];
  const changes = Object.fromEntries(named.map(([name, value]) => [choiceOfSetting(name) ?? name, value ?? null]));
  return chosen(changes, shippedRegulation("lyceum-45"));
}

/** The contexts, by what they are of. */
export const programmeOf = (school: School): ProgrammeContext =>
  school.instance<ProgrammeContext>(programmeRef).context;
export const personOf = (school: School, id: string): ParticipantContext =>
  school.instance<ParticipantContext>(participantRef(id)).context;
export const unitOf = (school: School, id: string): UnitContext => school.instance<UnitContext>(unitRef(id)).context;

/** What was never there. */
export const gone =
  (ref: InstanceRef): Scene =>
  (school) =>
    school.forget(ref);

/** Takes one entry out of a record in the context: a consent that was never given, a document never adopted. */
export function without(ref: InstanceRef, record: string, name: string): Scene {
  return (school) => {
    const held = school.instance(ref).context[record] as JsonObject;
    const { [name]: _removed, ...others } = held;
    altered(ref, { [record]: others })(school);
  };
}
