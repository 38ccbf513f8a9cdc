import * as z from "zod";
import { keyed } from "./keyed.ts";

const list = z.array(z.union([z.string(), z.array(z.string()).min(1)]));
const lists = keyed(list);
const count = z.int().min(0);
const capacities = keyed(count);
const numbers = z.array(z.array(z.int().nullable()));

const mentorLists = keyed(
  z.union([
    list,
    z.strictObject({ lower: count.optional(), upper: count.optional(), capacity: count.optional(), prefs: list }),
  ]),
);

/** What an instance may say about itself; nobody reads it. */
const common = {
  id: z.string().optional(),
  name: z.string().optional(),
  source: z.unknown().optional(),
  description: z.unknown().optional(),
  note: z.unknown().optional(),
  expect: z.unknown().optional(),
};

/** A problem of two sides with lists, ties and quotas: `HR`, `HRT`, `HRT+lower quotas`. */
export const hospitalsInstance = z.strictObject({
  ...common,
  kind: z.string(),
  mentees: lists,
  mentors: mentorLists,
  capacity: capacities.optional(),
});

/** Mentees rank projects, mentors rank mentees: `SPA-S`. */
export const projectsInstance = z.strictObject({
  ...common,
  kind: z.string(),
  mentees: lists,
  projects: keyed(z.strictObject({ mentor: z.string(), capacity: count.optional() })),
  mentors: keyed(z.strictObject({ capacity: count, prefs: list })),
});

/** A matrix of gains, one row for each mentee: `max-weight matching with minimum score`. */
export const weightsInstance = z.strictObject({
  ...common,
  kind: z.string(),
  weights: numbers,
  minimumScore: z.int().optional(),
});

/** A matrix of costs, one row for each mentee, `null` for a forbidden pair: `min-cost assignment`. */
export const costsInstance = z.strictObject({ ...common, kind: z.string(), cost: numbers });

/** One pool: `SR`. */
export const peersInstance = z.strictObject({ ...common, kind: z.string(), agents: lists });
