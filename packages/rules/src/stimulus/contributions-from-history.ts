import type { Fact, JsonValue } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { fieldAt } from "../history/field-at.ts";
import { type ScoreLevel, scoreLevels } from "../criterion/score-level.ts";
import type { Contribution, StimulusIndicator } from "./stimulus-policy.ts";

/** Which stored facts are contributions, and of whom. */
export interface ContributionRule {
  readonly indicator: StimulusIndicator;
  readonly workflow: string;
  readonly command: string;
  /** Fields of the payload that have to have these values, by their path joined with dots. */
  readonly where?: Readonly<Record<string, JsonValue>>;
  /** The level, or the field of the payload that names it. */
  readonly level: ScoreLevel | { readonly field: string };
  /** Whose contribution it is: who gave the command, or the persons in a field of the payload (one or a list). */
  readonly person: "actor" | { readonly field: string };
}

const levels: ReadonlySet<JsonValue | undefined> = new Set(scoreLevels);

function levelOf({ level }: ContributionRule, fact: Fact): ScoreLevel | undefined {
  if (typeof level === "string") return level;
  const named = fieldAt(fact.command.payload, level.field);
  return levels.has(named) ? (named as ScoreLevel) : undefined;
}

function personsOf({ person }: ContributionRule, fact: Fact): readonly string[] {
  if (person === "actor") return [fact.actor.id];
  const named = fieldAt(fact.command.payload, person.field);
  const list = Array.isArray(named) ? (named as readonly JsonValue[]) : [named];
  return [...new Set(list.filter((one) => typeof one === "string"))];
}

function isMeant(rule: ContributionRule, fact: Fact): boolean {
  return (
    fact.instance.workflow === rule.workflow &&
    fact.command.type === rule.command &&
    Object.entries(rule.where ?? {}).every(([path, value]) => fieldAt(fact.command.payload, path) === value)
  );
}

/**
 * The contributions that stored facts prove. A fact that names no person or no level by its rule gives none. The same
 * fact under two rules of one indicator and level gives one.
 */
export function contributionsFromHistory(
  rules: readonly ContributionRule[],
  facts: readonly Fact[],
): readonly Contribution[] {
  const found = new Map<string, Contribution>();
  for (const rule of rules) {
    for (const fact of facts.filter((one) => isMeant(rule, one))) {
      const level = levelOf(rule, fact);
      if (level === undefined) continue;
      const evidence = `${refKey(fact.instance)}#${fact.version}`;
      const id = `${rule.indicator}/${level}/${evidence}`;
      for (const person of personsOf(rule, fact)) {
        const { indicator } = rule;
        found.set(JSON.stringify([id, person]), { id, person, indicator, level, source: "history", evidence });
      }
    }
  }
  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
