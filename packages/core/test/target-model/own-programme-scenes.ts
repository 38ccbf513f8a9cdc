import type { JsonObject } from "@nastavnik/core";
import { done, ownProgrammeRef, type Scene, scenes, today, toOwnProgramme } from "./scenes.ts";

/** The programme p1 of the unit u1. */
export const p1 = ownProgrammeRef("p1");

export const toP1 = (type: string, payload: JsonObject = {}, by = "curator") => toOwnProgramme("p1", type, payload, by);

/** A document that says all that a regulation may ask for, with what is given said otherwise. */
export const document = (given: JsonObject = {}): JsonObject => ({
  template: { id: "short", version: "2" },
  goals: ["stay", "grow"],
  tasks: [{ task: "plan-lessons", goal: "grow" }],
  roleModel: "experienced-to-young-teacher",
  deliveryMode: "individual",
  format: "short-term-goal-setting",
  period: { from: "2025-10-01", to: "2026-05-31" },
  ...given,
});

export const drawUp = (given: JsonObject = {}, id = "p1", unit = "u1") =>
  toOwnProgramme(id, "draw-up", { unit, ...document(given) }, "mentor");
export const amend = (given: JsonObject = {}) => toP1("amend", document(given), "mentor");
export const agree = (person: string) => toP1("agree", { person }, "party");
export const approveProgramme = toP1("approve", { document: "order-9" });
export const begin = toP1("begin");
export const completeProgramme = toP1("complete");

/** What the organisation asks of personalised programmes. */
export const asked: JsonObject = {
  "personalProgramme.coAuthors": true,
};

/** The mentor m1 of a pair, a group or two teachers draws the programme p1 up. */
export const drawnUp: Scene = done(drawUp());

/** Its mentees agree to it, it is approved, and the work by it begins. */
export const inWork = (...mentees: readonly string[]): Scene =>
  scenes(drawnUp, done(...mentees.map((mentee) => agree(mentee)), approveProgramme), today("2025-10-01"), done(begin));
