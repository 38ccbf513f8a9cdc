import type { Answers } from "./answers.ts";

/** What rules and criteria may look at in one person. */
export interface Candidate {
  readonly id: string;
  /** The human being behind the entry, where one person stands on both sides. */
  readonly person?: string | undefined;
  readonly wishes?: readonly string[] | undefined;
  readonly exclusions?: readonly string[] | undefined;
  readonly answers?: Answers | undefined;
}

/** A mentee and a mentor side by side, and whether they were a pair before. */
export interface Candidates {
  readonly mentee: Candidate;
  readonly mentor: Candidate;
  readonly isEarlier: boolean;
}
