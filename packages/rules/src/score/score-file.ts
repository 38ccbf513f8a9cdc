import { textSchema } from "@nastavnik/core";
import * as z from "zod";
import { attestationSheet, attestee } from "../attestation/attestation.ts";
import { contest, nominee } from "../contest/contest.ts";
import { expertReview } from "../expert-review/expert-review.ts";
import { reviewSheet } from "../expert-review/review-sheet.ts";
import { contribution, stimulusPolicy } from "../stimulus/stimulus-policy.ts";
import { itemId } from "../problem/item-id.ts";

const format = z.literal("nastavnik-score/1");

const person = z.string().min(1).max(200);

/** A sheet by its name, among those that ship, or written out. */
function named<Schema extends z.ZodType>(schema: Schema) {
  return z.union([itemId, schema]);
}

const common = { format, title: textSchema.optional() };

const contestFile = z.strictObject({
  ...common,
  kind: z.literal("contest"),
  contest: named(contest).describe("A contest, or the name of one that ships: mentor-of-the-year, best-pair"),
  chairman: person.optional().describe("Identifier of the chairman of the jury"),
  entries: z.array(nominee).max(3000).default([]).describe("Nominees with their answers or the jury's sheets"),
});

const reviewFile = z.strictObject({
  ...common,
  kind: z.literal("review"),
  sheet: named(reviewSheet).describe("A sheet, or practice-review, which ships"),
  entries: z
    .array(z.strictObject({ work: person, ...expertReview.shape, authors: z.array(person).default([]) }))
    .max(10_000)
    .default([])
    .describe("Works with their authors and the experts' sheets"),
});

const attestationFile = z.strictObject({
  ...common,
  kind: z.literal("attestation"),
  sheet: attestationSheet,
  entries: z.array(attestee).max(100_000).default([]).describe("People with their answers"),
});

const stimulusFile = z.strictObject({
  ...common,
  kind: z.literal("stimulus"),
  policy: named(stimulusPolicy).describe("A policy, or the name of one that ships: example"),
  entries: z.array(contribution).max(100_000).default([]).describe("What each person contributed"),
});

/** What `nastavnik score` reads: a sheet, and everybody who is scored by it. */
export const scoreFile = z.discriminatedUnion("kind", [contestFile, reviewFile, attestationFile, stimulusFile]);

/** A file as {@link scoreFile} gives it. */
export type ScoreFile = z.infer<typeof scoreFile>;

/** What a score file is of. */
export type ScoreKind = ScoreFile["kind"];
