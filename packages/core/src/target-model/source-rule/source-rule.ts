import type { Text } from "../../text/text.ts";

/** What became of a rule of the sources. */
export type RuleStanding =
  /** Requirements that refuse what breaks it, by their codes. */
  | { readonly kind: "law" | "regulation" | "integrity"; readonly requirements: readonly string[] }
  /** It cannot be broken: the shape of what is kept does not allow for it. Says where it lives. */
  | { readonly kind: "data"; readonly where: Text }
  /** Left to people on purpose, or not yet carried by a workflow. */
  | { readonly kind: "not-enforced"; readonly reason: Text };

/** A rule that the sources of the target model state, or that follows from them, restated. */
export interface SourceRule {
  readonly told: Text;
  /** Documents and clauses that it comes from; in Russian, as refusals quote them. */
  readonly source: string;
  readonly standing: RuleStanding;
}

/** A rule that requirements of the organisation's own regulation hold. */
export const chosen = (...requirements: readonly string[]): RuleStanding => ({ kind: "regulation", requirements });

/** A rule that federal law gives, held by requirements. */
export const byLaw = (...requirements: readonly string[]): RuleStanding => ({ kind: "law", requirements });

/** A rule without which the data would not be true, held by requirements. */
export const integral = (...requirements: readonly string[]): RuleStanding => ({ kind: "integrity", requirements });

/** A rule that the data cannot break. */
export const held = (ru: string, en: string): RuleStanding => ({ kind: "data", where: { ru, en } });

/** A rule that nothing enforces, and why. */
export const left = (ru: string, en: string): RuleStanding => ({ kind: "not-enforced", reason: { ru, en } });

/** A rule of the sources as it is written down here. */
export function rule(ru: string, en: string, source: string, standing: RuleStanding): SourceRule {
  return { told: { ru, en }, source, standing };
}
