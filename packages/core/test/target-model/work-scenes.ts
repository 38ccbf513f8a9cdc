import { done, type Scene, toUnit } from "./scenes.ts";

export const meeting = (kind: string, unit = "u1") => toUnit(unit, "hold-meeting", { kind }, "mentor");

/** The three meetings before the regular ones. */
export const firstMeetings: Scene = done(
  meeting("organizational-first"),
  meeting("trial-working"),
  meeting("planning"),
);

export const rank = (person: string, unit = "u1") => toUnit(unit, "rank-deficits", { person }, "party");
export const plan = (whose: string, unit = "u1") =>
  toUnit(unit, "draw-up-plan", { whose }, whose === "curator" ? "curator" : "mentor");

export const diagnosed: Scene = done(toUnit("u1", "diagnose", { items: 3 }, "mentor"));

/** The checklist is ranked by all, and everybody has a plan. */
export const planned = (...people: readonly string[]): Scene =>
  done(
    toUnit("u1", "diagnose", { items: 3 }, "mentor"),
    ...people.map((person) => rank(person)),
    toUnit("u1", "certify-checklist"),
    plan("mentor"),
    plan("curator"),
    ...people.slice(1).map((person) => plan(person)),
  );

export const control = (kind: string, payload: object = {}) =>
  toUnit("u1", "carry-out-control", { kind, covers: "all", evidence: ["survey-protocol"], ...payload });

/** The mid-term control and the final one. */
export const controlled: Scene = (school) => done(control("mid-term"), control("final"))(school);

export const submit = (person: string) => toUnit("u1", "submit-report", { person }, "party");
export const approveReport = (person: string) => toUnit("u1", "approve-report", { person });

export const reported = (...people: readonly string[]): Scene =>
  done(...people.flatMap((person) => [submit(person), approveReport(person)]));

export const close = toUnit("u1", "close");
