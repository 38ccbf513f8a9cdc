import type { InstanceRef, JsonObject } from "@nastavnik/core";
import { workingPair } from "./people-scenes.ts";
import { chosen, done, type Scene, scenes } from "./scenes.ts";
import type { Deed } from "./school.ts";

export const agreementRef = (id: string): InstanceRef => ({ workflow: "agreement", id });

/** Something that is done to an agreement. */
export const toAgreement = (id: string, type: string, payload: JsonObject = {}, by: Deed["by"] = "mentor"): Deed => ({
  by,
  on: agreementRef(id),
  type,
  payload,
});

/** Every field of an agreement, filled in as one school does. */
export const allTerms = {
  mentorInstitution: "school",
  menteeInstitution: "school",
  mentorCommunication: [
    { channel: "in-person", hours: "working-hours" },
    { channel: "phone", hours: "any-hours" },
  ],
  menteeCommunication: [{ channel: "email", hours: "any-hours" }],
  meetingEveryDays: 7,
  initiator: "as-needed",
  period: { from: "2025-10-01", to: "2026-05-31" },
  mentorUndertakes: ["help-on-request", "answer-in-time"],
  answerWithinHours: 24,
  menteeUndertakes: ["answer-for-tasks", "report-regularly"],
  reportEveryDays: 7,
  confidentialTopics: ["topic-1", "topic-2"],
} as const satisfies JsonObject;

/** The agreement is drawn up, without what is named. */
export function drawUp(without: readonly (keyof typeof allTerms)[] = [], more: JsonObject = {}, id = "a1"): Deed {
  const terms = Object.fromEntries(
    Object.entries(allTerms).filter(([name]) => !without.some((each) => each === name)),
  ) as JsonObject;
  const mentor = { id: "m1", roles: ["mentor"] };
  return toAgreement(id, "draw-up", { unit: "u1", mentor: "m1", mentee: "s1", terms, ...more }, mentor);
}

export const sign = (side: "mentor" | "mentee", id = "a1") =>
  toAgreement(id, "sign", { side }, side === "mentor" ? "mentor" : "guardian");

/** The agreement a1 of the pair u1, drawn up, or signed by both. */
export const drawnUpAgreement: Scene = scenes(workingPair, done(drawUp()));
export const signedAgreement: Scene = scenes(drawnUpAgreement, done(sign("mentor"), sign("mentee")));

/** What school 32 has chosen of agreements. */
export const everyField = chosen({
  "agreement.fields": [
    "mentor",
    "mentee",
    "mentor-institution",
    "mentee-institution",
    "mentor-communication",
    "mentee-communication",
    "meeting-frequency",
    "initiator",
    "duration",
    "mentor-undertakings",
    "mentee-undertakings",
    "confidentiality",
  ],
});
export const inConfidence = chosen({ "agreement.confidentiality": true });

export const askPermission = (disclosure: string, by: Deed["by"] = "mentor", topic = "topic-1") =>
  toAgreement("a1", "ask-permission", { disclosure, topic, to: "curator" }, by);
export const permit = (disclosure: string, by: Deed["by"] = "mentee") =>
  toAgreement("a1", "permit-disclosure", { disclosure }, by);
export const deny = (disclosure: string, by: Deed["by"] = "mentee") =>
  toAgreement("a1", "deny-disclosure", { disclosure }, by);
export const disclose = (disclosure: string, by: Deed["by"] = "mentor") =>
  toAgreement("a1", "disclose", { disclosure }, by);

export const propose = (terms: JsonObject = { meetingEveryDays: 14 }, by: Deed["by"] = "mentor") =>
  toAgreement("a1", "propose-change", { terms }, by);
export const agreeToChange = (by: Deed["by"] = "guardian") => toAgreement("a1", "agree-to-change", {}, by);

export const ask = (question: string) => toAgreement("a1", "ask", { question }, "mentee");
export const answer = (question: string) => toAgreement("a1", "answer", { question });
export const report = (fulfilled: number, of: number) =>
  toAgreement("a1", "report-on-tasks", { done: fulfilled, of }, "mentee");
