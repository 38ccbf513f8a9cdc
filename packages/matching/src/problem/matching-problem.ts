import * as z from "zod";
import { answers } from "../rule/answers.ts";
import { criterion } from "../rule/criterion.ts";
import { rule } from "../rule/rule.ts";

const id = z.string().min(1);
const count = z.int().min(0);
/** Numbers that are added up over many people. */
const summand = count.max(1_000_000_000);

/** From the most wanted on; a list inside the list is a group of equals. Who is not in it is not acceptable. */
const ranking = z.array(z.union([id, z.array(id).min(1).readonly()])).readonly();

const person = {
  id,
  /**
   * The human being, where the same one stands on both sides: nobody is his own mentor. By default one identifier is one
   * human being.
   */
  person: id.optional(),
  /** A full order of preference. Absent: everybody is acceptable, in the order of scores. */
  ranking: ranking.optional(),
  /** Preferred partners, most wanted first, of the questionnaire after the group meeting; others stay acceptable. */
  wishes: z.array(id).readonly().optional(),
  /** People with whom this person will not be paired. */
  exclusions: z.array(id).readonly().optional(),
  answers: answers.optional(),
};

const mentee = z
  .strictObject({
    ...person,
    /** Waiting priority: the higher, the earlier served when seats are short (cycles waited, say). */
    waiting: summand.default(0),
    /** How many mentors this mentee may have at once, 1 unless told; read in the mode `co-mentors`. */
    mentors: count.min(1).optional(),
  })
  .readonly();

const mentor = z
  .strictObject({
    ...person,
    /** Seats of this person over all programmes; 0 is allowed. */
    capacity: count.default(1),
    /** Mentees that this person already has, in any programme. */
    taken: summand.default(0),
    /** Offers that wait for an answer; each holds a seat. */
    pending: summand.default(0),
    /** Smallest group that is worth opening; below it the group is closed. Used in the mode `group`. */
    lower: count.default(0),
  })
  .readonly();

const topic = z.strictObject({ id, mentor: id, capacity: count.default(1) }).readonly();

const pair = z.strictObject({ mentee: id, mentor: id }).readonly();
const pin = z.strictObject({ mentee: id, mentor: id, topic: id.optional() }).readonly();
const circle = z.array(id).min(2).readonly();

/**
 * Everything that a pairing is made of, as data. Read it with `parseProblem`, which also checks the references; the order
 * in which people, pairs and equals are written has no influence on the answer.
 */
export const matchingProblem = z
  .strictObject({
    mentees: z.array(mentee).readonly().default([]),
    mentors: z.array(mentor).readonly().default([]),
    /** Topics of the mentors, each with its own limit under the mentor's; mentees then rank topics. */
    topics: z.array(topic).readonly().default([]),
    /** One pool without roles; then there are neither mentees nor mentors. */
    peers: z.array(z.strictObject(person).readonly()).readonly().default([]),
    /** One row for each mentee, one column for each mentor, in the order written here; `null` forbids the pair. */
    scores: z.array(z.array(z.int().nullable()).readonly()).readonly().optional(),
    /** Whether `scores` are gains (`most` is best) or costs (`least` is best). */
    sense: z.enum(["most", "least"]).default("most"),
    /** Pairs that score less are not formed; a cost may not exceed it. */
    minimumScore: z.int().optional(),
    /** In `coverage`: serve as many as possible first, or look at the score alone. */
    objective: z.enum(["served", "score"]).default("served"),
    /**
     * In `coverage`: every mentee must get a mentor (or, with fewer seats than mentees, every seat a mentee); else there is
     * no answer.
     */
    complete: z.boolean().default(false),
    rules: z.array(rule).readonly().default([]),
    criteria: z.array(criterion).readonly().default([]),
    /** Pairs made by hand: they stay, and only the rest is solved. */
    pins: z.array(pin).readonly().default([]),
    /** Pairs that must not be formed. */
    bans: z.array(pair).readonly().default([]),
    /** Pairs of earlier programmes, for the rule `not-earlier` and the criterion `earlier`. */
    earlier: z.array(pair).readonly().default([]),
    /** Mentees who wish to be in one group. */
    together: z.array(circle).readonly().default([]),
    /** Mentees who wish to be in different groups. */
    apart: z.array(circle).readonly().default([]),
  })
  .readonly();

export type MatchingProblem = z.output<typeof matchingProblem>;
/** A problem as a caller may write it: what has a default may be left out. */
export type MatchingProblemInput = z.input<typeof matchingProblem>;
export type Mentee = MatchingProblem["mentees"][number];
export type Mentor = MatchingProblem["mentors"][number];
export type Topic = MatchingProblem["topics"][number];
export type Peer = MatchingProblem["peers"][number];
export type Ranking = NonNullable<Mentee["ranking"]>;
