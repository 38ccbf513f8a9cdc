import { type Locale, NastavnikError } from "@nastavnik/core";
import { shapeMisfits, shortOrKind, unsaid } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import { isQuiet } from "../plan/send-at.ts";
import { lintDigest } from "./lint-digest.ts";
import { lintRules, type RuleProblem } from "./lint-rules.ts";
import type { NotificationModel } from "./model.ts";
import { type NotificationRule, type NotificationRules, notificationRules } from "./notification-rule.ts";

/** The rules that are in force: shipped ones and an organisation's own, with its words. */
export interface RuleSet extends Pick<NotificationRules, "quiet" | "limits" | "switchOff"> {
  readonly digest: NotificationRules["digest"] & { readonly at: string };
  readonly rules: readonly NotificationRule[];
}

/**
 * Reads an organisation's rules over those that are shipped with the model.
 *
 * @param given - outside data of the shape of `notifications.schema.json`; none for the shipped rules alone
 * @throws NastavnikError `invalid-input` with one line for everything that is wrong, each with its place
 */
export function parseRules(given: unknown, model: NotificationModel): RuleSet {
  const parsed = notificationRules.safeParse(given ?? {}, { error: () => unsaid });
  if (!parsed.success) {
    throw invalid(
      shapeMisfits(parsed.error, given, shortOrKind).map(({ path, text }) => ({
        place: path.join(".") || "(file)",
        text,
      })),
      parsed.error,
    );
  }
  const { quiet, limits, switchOff, off, rules, texts } = parsed.data;
  const digest = { ...parsed.data.digest, at: parsed.data.digest.at ?? usualHour(quiet) };
  const shipped = new Map(model.rules.map((rule) => [rule.id, rule]));
  const problems: RuleProblem[] = [];
  for (const [index, id] of off.entries()) {
    if (shipped.has(id)) continue;
    const text = { ru: `ожидается готовое правило, получено: ${id}`, en: `expected a shipped rule, met ${id}` };
    problems.push({ place: `off.${index}`, text });
  }
  const own = new Set(rules.map(({ id }) => id));
  const kept = [...model.rules.filter(({ id }) => !off.includes(id) && !own.has(id)), ...rules];
  for (const id of Object.keys(texts)) {
    if (kept.some((rule) => rule.id === id)) continue;
    const text = {
      ru: `ожидается действующее правило, получено: ${id}`,
      en: `expected a rule that is in force, met ${id}`,
    };
    problems.push({ place: `texts.${id}`, text });
  }
  const said = kept.map((rule): NotificationRule => {
    const { subject = rule.subject, body = rule.body } = texts[rule.id] ?? {};
    return { ...rule, subject, body };
  });
  problems.push(...lintRules(said, model), ...lintDigest({ quiet, digest }));
  if (problems.length > 0) throw invalid(problems);
  return { quiet, digest, limits, switchOff, rules: said };
}

function usualHour(quiet: RuleSet["quiet"]): string {
  const usual = "08:30";
  return isQuiet(Temporal.PlainTime.from(usual), quiet) ? quiet.to : usual;
}

function invalid(problems: readonly RuleProblem[], cause?: unknown): NastavnikError {
  const said = (locale: Locale) => problems.map(({ place, text }) => `${place}: ${text[locale]}`).join("\n");
  const text = { ru: said("ru"), en: said("en") };
  return new NastavnikError("invalid-input", text.en, { cause, text });
}
