import type { InstanceRef, JsonObject } from "@nastavnik/core";
import { workingPair } from "./people-scenes.ts";
import { founded } from "./programme-scenes.ts";
import { altered, done, type Scene, scenes } from "./scenes.ts";
import { type Deed, programmeRef } from "./school.ts";

/** The practice of this identifier. */
export const practiceRef = (id: string): InstanceRef => ({ workflow: "practice", id });

/** Something that is done to the practice `k1`, or another one. */
export const toPractice = (type: string, payload: JsonObject = {}, by: Deed["by"] = "curator", id = "k1"): Deed => ({
  by,
  on: practiceRef(id),
  type,
  payload,
});

export const headFields = ["full-name", "email", "phone", "organisation", "position", "experience"] as const;

export const municipality = { id: "mo-1", roles: ["municipality"], organisation: "municipality-1" };
export const region = { id: "ro-1", roles: ["regional-operator"], organisation: "region" };

export const drawUpPractice = (given: JsonObject = {}, by: Deed["by"] = "curator", id = "k1") =>
  toPractice(
    "draw-up",
    { authors: ["author"], form: "teacher-student", roleModel: "teacher-to-students", ...given },
    by,
    id,
  );
export const completeCard = (fields: readonly string[] = headFields, by: Deed["by"] = "curator") =>
  toPractice("complete-card", { fields: [...fields] }, by);
export const addToCase = (material: string, kind = "memo", shows: readonly string[] = []) =>
  toPractice("add-to-case", { material, kind, document: `case/${material}`, shows: [...shows] });
export const submitPractice = toPractice("submit");

/** An expert of the institute fills in the sheet, or whoever is named does it. */
export const sheetOf = (expert: string, points: number | undefined, by?: Deed["by"]) =>
  toPractice(
    "record-review",
    { expert, document: `review-${expert}`, answers: points === undefined ? {} : { points } },
    by ?? { id: expert, roles: ["expert"], organisation: "institute" },
  );
export const describePractice = (payload: JsonObject = {}) =>
  toPractice("describe", { document: "description-1", ...payload });
export const publishPractice = (named: readonly JsonObject[] = [{ person: "author", consent: "consent-1" }]) =>
  toPractice("publish", { named: [...named] });
export const recommend = (level: string, by: Deed["by"] = "curator") =>
  toPractice("recommend", { level, document: `letter-${level}` }, by);
export const levelSheet = (level: string, expert: string, points: number | undefined, organisation = "institute") =>
  toPractice(
    "record-level-review",
    { level, expert, document: `${level}-${expert}`, answers: points === undefined ? {} : { points } },
    { id: expert, roles: ["expert"], organisation },
  );
export const accept = (level: string, by: Deed["by"] = level === "regional" ? region : municipality) =>
  toPractice("accept", { level, document: `protocol-${level}` }, by);
export const sendBack = (level: string, by: Deed["by"] = level === "regional" ? region : municipality) =>
  toPractice("send-back", { level, document: `protocol-${level}`, reasons: ["results-not-shown"] }, by);
export const takeOut = (level: string, by: Deed["by"] = level === "regional" ? region : municipality) =>
  toPractice("take-out", { level, document: `protocol-${level}`, reason: "outdated" }, by);
export const revisePractice = toPractice("revise", { reason: "experts-remarks" });

/** The organisation's programme is decided to be packaged, whatever led there. */
export const packaged: Scene = scenes(founded(), altered(programmeRef, { verdict: "package" }, "packaging"));

/** The same of a programme with the pair u1. */
export const packagedWithPair: Scene = scenes(workingPair, altered(programmeRef, { verdict: "package" }, "packaging"));

export const draftPractice: Scene = scenes(packaged, done(drawUpPractice()));
export const submittedPractice: Scene = scenes(draftPractice, done(completeCard(), submitPractice));
export const reviewedPractice: Scene = scenes(submittedPractice, done(sheetOf("e1", 5), sheetOf("e2", 6)));
export const describedPractice: Scene = scenes(reviewedPractice, done(describePractice()));
export const publishedPractice: Scene = scenes(describedPractice, done(publishPractice()));
export const recommendedPractice: Scene = scenes(publishedPractice, done(recommend("municipal")));
export const acceptedPractice: Scene = scenes(recommendedPractice, done(accept("municipal")));
