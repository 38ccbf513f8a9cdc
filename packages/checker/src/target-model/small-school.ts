import type { JsonObject } from "@nastavnik/core";
import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import { targetModel } from "@nastavnik/core/target-model";
import type { Move, Player } from "../model/model.ts";

/** The people of the small school: one of each who has something to do. */
export const people: readonly Player[] = [
  { id: "head", roles: ["head"] },
  { id: "deputy", roles: ["deputy-head"] },
  { id: "coordinator", roles: ["coordinator"] },
  { id: "curator", roles: ["curator"] },
  { id: "m1", roles: ["mentor", "teacher"] },
  { id: "s1", roles: ["mentee"] },
  { id: "p1", roles: ["guardian"] },
  { id: "e1", roles: ["expert"] },
  { id: "e2", roles: ["expert"] },
  { id: "partner", roles: ["social-partner"], organisation: "plant" },
  { id: "municipality", roles: ["municipality"], organisation: "municipality" },
  { id: "region", roles: ["regional-operator"], organisation: "region" },
];

export const programmeRef = { workflow: "programme", id: "programme" };
export const mentorRef = { workflow: "participant", id: "m1" };
export const menteeRef = { workflow: "participant", id: "s1" };
export const unitRef = { workflow: "unit", id: "u1" };
export const agreementRef = { workflow: "agreement", id: "a1" };
export const ownProgrammeRef = { workflow: "personal-programme", id: "p1" };
export const partnerRef = { workflow: "partner-agreement", id: "pa1" };
export const practiceRef = { workflow: "practice", id: "k1" };
export const mandateRef = { workflow: "mandate", id: "g1" };

export const calendar = schoolCalendar(russianProductionCalendar());

/** What there is in the small school: one programme, one mentor, one mentee, one unit, one guardian. */
export const places = [
  programmeRef,
  { ...mentorRef, parent: programmeRef.id },
  { ...menteeRef, parent: programmeRef.id },
  { ...unitRef, parent: programmeRef.id },
  { ...agreementRef, parent: programmeRef.id },
  { ...ownProgrammeRef, parent: programmeRef.id },
  { ...partnerRef, parent: programmeRef.id },
  { ...practiceRef, parent: programmeRef.id },
  { ...mandateRef, parent: "p1" },
];

export const { workflows, reactions } = targetModel;

/** A move of somebody on the programme. */
export const onProgramme = (type: string, payload: JsonObject = {}, by = "curator"): Move => ({
  instance: programmeRef,
  type,
  payload,
  by,
});

/** A move of somebody on the practice. */
export const toPractice = (type: string, payload: JsonObject = {}, by = "curator"): Move => ({
  instance: practiceRef,
  type,
  payload,
  by,
});
