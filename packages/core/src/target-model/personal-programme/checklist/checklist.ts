import type { DeficitArea } from "./deficit-area.ts";

/** A competence that was diagnosed, and the area that it belongs to. */
export type DiagnosedCompetence = { readonly competence: string; readonly area: DeficitArea };

/** The checklist of competences and deficits (B.13), as far as it has come. */
export type Checklist = {
  /** Number of the protocol of the diagnosis. */
  readonly protocol: string;
  readonly items: readonly DiagnosedCompetence[];
  /** Competences of the list that are deficits; in their order once it is agreed on. */
  readonly deficits: readonly string[];
  /** In which order each party would have them, by person. */
  readonly rankings: Readonly<Record<string, readonly string[]>>;
  readonly rankedAt?: string;
  readonly certifiedAt?: string;
};
