/** A sitting, from the call on. */
export type Sitting = {
  readonly on: string;
  /** Items of the agenda with their subjects. */
  readonly agenda: Readonly<Record<string, string>>;
  readonly heldOn?: string;
  readonly present?: readonly string[];
  /** How many guests were invited. */
  readonly guests?: number;
};

/** What a resolution asks of somebody, with its term and what became of it. */
export type ResolutionAsk = {
  readonly subject: string;
  readonly person?: string;
  readonly organisation?: string;
  readonly due?: string;
  readonly reportedAt?: string;
  readonly document?: string;
  readonly outcome?: string;
};

/** What was put to the vote. */
export type Resolution = {
  readonly sitting: string;
  readonly item: string;
  readonly votes: { readonly for: number; readonly against: number; readonly abstained: number };
  readonly isAdopted: boolean;
  readonly at: string;
  readonly asks: Readonly<Record<string, ResolutionAsk>>;
};

/** A council of mentors. */
export type MentorCouncilContext = {
  readonly begunOn: string;
  /** Number of the order that has created it. */
  readonly order: string;
  readonly members: readonly string[];
  readonly chair: string;
  readonly secretary?: string;
  readonly former: readonly { readonly person: string; readonly until: string }[];
  readonly sittings: Readonly<Record<string, Sitting>>;
  readonly resolutions: Readonly<Record<string, Resolution>>;
  readonly endedBy?: string;
};
