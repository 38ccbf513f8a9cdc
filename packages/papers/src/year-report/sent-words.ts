import { type InstanceRef, isJsonObject, type Text } from "@nastavnik/core";
import type { History, Life, Moment } from "./history.ts";

/** Notifications of one rule. */
export interface SentWords {
  readonly rule: string;
  readonly title: Text;
  /** How many were sent, how many reached nobody, and how many it was decided not to send. */
  readonly sent: number;
  readonly undelivered: number;
  readonly skipped: number;
  /** Dates of the first and the last that were sent. */
  readonly first?: string;
  readonly last?: string;
}

/** A notification that was sent. */
interface Sent {
  readonly date: string;
  readonly rule: string;
  readonly about: InstanceRef;
  readonly recipient: string;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function ruleOf({ last }: Life): string {
  return textOf(last.after["rule"]);
}

/** The moment in which a notification was sent: by itself, or in a digest. */
function momentOfSending({ moments }: Life): Moment | undefined {
  return moments.find(({ fact: { command } }) => command.type === "accept" || command.type === "tell");
}

/** Every notification about one thing that was sent, oldest first. */
export function sentIn({ notifications }: History): readonly Sent[] {
  return notifications.flatMap((life) => {
    const accepted = momentOfSending(life);
    const { last } = life;
    const { subject } = last.after;
    if (accepted === undefined || !isJsonObject(subject)) return [];
    const about = { workflow: textOf(subject["workflow"]), id: textOf(subject["id"]) };
    return [
      { date: accepted.date, rule: textOf(last.after["rule"]), about, recipient: textOf(last.after["recipient"]) },
    ];
  });
}

/** Counts notifications by their rules, those that were sent most often first. */
export function sentWords(history: History, titleOf: (rule: string) => Text): readonly SentWords[] {
  const dates = new Map<string, string[]>();
  for (const life of history.notifications) {
    const { date } = momentOfSending(life) ?? {};
    if (date !== undefined) dates.set(ruleOf(life), [...(dates.get(ruleOf(life)) ?? []), date]);
  }
  const rules = [...new Set(history.notifications.map(ruleOf))];
  return rules
    .map((rule): SentWords => {
      const of = history.notifications.filter((life) => ruleOf(life) === rule);
      const within = (state: string): number => of.filter(({ last }) => last.fact.to === state).length;
      const sent = dates.get(rule) ?? [];
      const [first] = sent;
      const last = sent.at(-1);
      return {
        rule,
        title: titleOf(rule),
        sent: sent.length,
        undelivered: within("undelivered"),
        skipped: within("skipped"),
        ...(first !== undefined && last !== undefined && { first, last }),
      };
    })
    .toSorted((a, b) => b.sent - a.sent);
}
