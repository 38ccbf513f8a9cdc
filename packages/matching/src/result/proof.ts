import type { GroupGap } from "../group/group-gap.ts";

/** What makes a pinned pair impossible. */
export interface Conflict {
  readonly code: string;
  readonly mentee?: string;
  readonly mentor?: string;
}

/**
 * Why an answer is what it claims to be; `checkResult` verifies it without the solvers.
 *
 * - `no-blocking-pair`: weakly stable; `guarantee` says what more is promised (what is best for a side is so among the answers
 *   that are stable once the lottery has settled ties), `upperBound` how many could be served at all,
 *   stable or not, `searched` how many cases a full search looked at;
 * - `dual-values`: prices of linear programming that no answer can beat: `mentees[i] + mentors[j]` is at least the weight of
 *   every acceptable pair, and the sums are equal. The weight is `served · level + score · gain`, the n-th mentee of a mentor
 *   costs 2n − 1, and costs count as negative gains;
 * - `sizes`: the sizes of groups are respected; `guarantee` says whether nothing is better by the aims of the mode, which a
 *   bound, a full search or a solver of whole numbers showed, or by how much something could be better;
 * - `rings`: an odd ring of peers in which everyone prefers the next to the one before leaves no stable answer, ties being
 *   settled by the lottery;
 * - `too-few-seats`: these mentees have no acceptable seats but these, which are fewer;
 * - `too-few-mentees`: the seats of these mentors have no acceptable mentees but these, who are fewer;
 * - `contradiction`: pins that break a hard rule, exceed a capacity, or leave a group below its lower size.
 */
export type Proof =
  | {
      readonly kind: "no-blocking-pair";
      readonly guarantee: "best-for-mentees" | "best-for-mentors" | "largest" | "two-thirds" | "stable";
      readonly upperBound?: number;
      readonly searched?: number;
    }
  | {
      readonly kind: "dual-values";
      readonly guarantee: "optimal";
      readonly served: number;
      readonly score: number;
      readonly mentees: Readonly<Record<string, number>>;
      readonly mentors: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: "sizes";
      readonly guarantee: "optimal" | "within-gap";
      readonly isStable: boolean;
      readonly searched: number;
      /** How much better an answer could be at most, in the first aim in which it could be better at all. */
      readonly gap?: GroupGap;
      /** The solver of whole numbers that showed it, where one was asked. */
      readonly by?: string;
    }
  | { readonly kind: "rings"; readonly rings: readonly (readonly string[])[] }
  | { readonly kind: "too-few-seats"; readonly mentees: readonly string[]; readonly mentors: readonly string[] }
  | { readonly kind: "too-few-mentees"; readonly mentees: readonly string[]; readonly mentors: readonly string[] }
  | { readonly kind: "contradiction"; readonly conflicts: readonly Conflict[] };
