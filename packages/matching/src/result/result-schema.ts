import * as z from "zod";
import { groupAims } from "../group/group-gap.ts";
import { version } from "../version.ts";
import type { MatchingResult } from "./matching-result.ts";
import { favourites, modes } from "./mode.ts";

const id = z.string();
const ids = z.array(id).readonly();
const count = z.int().min(0);
const pair = z.strictObject({ mentee: id, mentor: id, topic: id.optional() });

/** Whole numbers by identifier, whatever the identifiers are. */
const numbers = z.custom<Readonly<Record<string, number>>>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => Number.isSafeInteger(each)),
);

const proof = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("no-blocking-pair"),
    guarantee: z.enum(["best-for-mentees", "best-for-mentors", "largest", "two-thirds", "stable"]),
    upperBound: count.optional(),
    searched: count.optional(),
  }),
  z.strictObject({
    kind: z.literal("dual-values"),
    guarantee: z.literal("optimal"),
    served: z.int(),
    score: z.int(),
    mentees: numbers,
    mentors: numbers,
  }),
  z.strictObject({
    kind: z.literal("sizes"),
    guarantee: z.enum(["optimal", "within-gap"]),
    isStable: z.boolean(),
    searched: count,
    gap: z.strictObject({ aim: z.enum(groupAims), atMost: count }).optional(),
    by: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal("rings"), rings: z.array(ids).readonly() }),
  z.strictObject({ kind: z.literal("too-few-seats"), mentees: ids, mentors: ids }),
  z.strictObject({ kind: z.literal("too-few-mentees"), mentees: ids, mentors: ids }),
  z.strictObject({
    kind: z.literal("contradiction"),
    conflicts: z.array(z.strictObject({ code: z.string(), mentee: id.optional(), mentor: id.optional() })).readonly(),
  }),
]);

/** An answer as `resultJson` writes it, with what it leaves out at its usual value. */
export const resultSchema = z.strictObject({
  status: z.enum(["solved", "infeasible", "no-stable-answer"]).default("solved"),
  mode: z.enum(modes),
  for: z.enum(favourites).default("mentees"),
  seed: z.string().default("0"),
  version: z.string().default(version),
  pairs: z.array(pair).readonly(),
  unmatched: z.array(z.strictObject({ id, reason: z.string() })).readonly(),
  stable: z.boolean(),
  blockingPairs: z.array(pair).readonly(),
  total: z.number().optional(),
  closed: ids.default([]),
  unmetWishes: z
    .array(z.strictObject({ kind: z.enum(["together", "apart"]), mentees: z.tuple([id, id]).readonly() }))
    .readonly()
    .default([]),
  lottery: z
    .array(z.strictObject({ id, number: z.int() }))
    .readonly()
    .optional(),
  proof,
  /** Rules that were left out; told beside an answer, and no part of it. */
  notApplied: z.unknown().optional(),
});
/** An answer from outside; its lottery may be left out, since anybody can draw it again. */
export type GivenResult = Omit<MatchingResult, "lottery"> & Partial<Pick<MatchingResult, "lottery">>;
