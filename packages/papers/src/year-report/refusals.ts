import { type Force, type InstanceRef, type Reason, requirementsIn, type Text, type Workflow } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Temporal } from "temporal-polyfill";
import type { History } from "./history.ts";

/** A command with the answer it got, as stores keep them; only refusals are looked at. */
export interface AnsweredCommand {
  readonly instance: InstanceRef;
  readonly type: string;
  readonly at: Temporal.Instant;
  readonly answer: { readonly outcome: string; readonly reasons?: readonly Reason[] };
}

/** One reason for which commands were refused. */
export interface RefusalReason {
  /** Code of the requirement, or one of the kernel's own. */
  readonly code: string;
  /** What was demanded. */
  readonly title: Text;
  /** What the first refused sender was told. */
  readonly example: Text;
  readonly clause?: string;
  readonly force?: Force;
  /** Number of refused commands with this reason. */
  readonly count: number;
  /** Number of instances that these commands were given to. */
  readonly instances: number;
  readonly first: string;
  readonly last: string;
  /** Commands that were refused so, most often refused first. */
  readonly commands: readonly {
    readonly workflow: string;
    readonly command: string;
    readonly label: Text;
    readonly count: number;
  }[];
  /** Of the refused attempts (a command to an instance), how many there were, and how many succeeded later. */
  readonly attempts: number;
  readonly overcome: number;
}

/** All refusals of the year. */
export interface RefusalReport {
  /** Number of commands that were refused. */
  readonly count: number;
  readonly reasons: readonly RefusalReason[];
}

const kernelTitles = {
  "not-in-this-state": { ru: "Действие возможно в нынешнем состоянии", en: "The present state permits it" },
  "role-not-permitted": { ru: "Роль отправителя это позволяет", en: "The sender's role permits it" },
  "unknown-command": { ru: "Процесс знает такую команду", en: "The workflow knows the command" },
  "already-exists": { ru: "Такого номера ещё нет", en: "The identifier is new" },
  "does-not-exist": { ru: "Такой номер существует", en: "The identifier exists" },
  "system-event": { ru: "Событие подаёт движок", en: "The engine raises the event" },
} as const satisfies Readonly<Record<string, Text>>;

const unknownCommand: Text = { ru: "Неизвестная команда", en: "An unknown command" };

interface Tally {
  readonly reason: Reason;
  readonly first: string;
  last: string;
  count: number;
  readonly instances: Set<string>;
  /** Last refusal of each attempt, in milliseconds. */
  readonly attempts: Map<string, number>;
  readonly commands: Map<string, { readonly workflow: string; readonly command: string; count: number }>;
}

function byCount(a: { readonly count: number }, b: { readonly count: number }): number {
  return b.count - a.count;
}

/** Adds the refusals up by reason, the most frequent first. */
export function refusalReport(
  history: History,
  commands: Iterable<AnsweredCommand>,
  workflows: ReadonlyMap<string, Workflow>,
  dateOf: (at: Temporal.Instant) => string,
  asOf: Temporal.Instant | undefined,
): RefusalReport & { readonly dates: readonly string[] } {
  const tallies = new Map<string, Tally>();
  const dates: string[] = [];
  const end = asOf?.epochMilliseconds ?? Infinity;
  for (const { instance, type, at, answer } of commands) {
    const { outcome, reasons = [] } = answer;
    if (outcome !== "refused" || at.epochMilliseconds > end) continue;
    const key = refKey(instance);
    // An instance whose creation was refused has no facts, and so no programme.
    if (history.isShared && !history.byKey.has(key)) continue;
    const date = dateOf(at);
    dates.push(date);
    for (const reason of new Map(reasons.map((each) => [each.code, each])).values()) {
      let tally = tallies.get(reason.code);
      if (tally === undefined) {
        const none = { instances: new Set<string>(), attempts: new Map(), commands: new Map() };
        tallies.set(reason.code, (tally = { reason, first: date, last: date, count: 0, ...none }));
      }
      tally.count++;
      tally.last = date;
      tally.instances.add(key);
      tally.attempts.set(`${key} ${type}`, at.epochMilliseconds);
      const name = `${instance.workflow} ${type}`;
      const command = tally.commands.get(name) ?? { workflow: instance.workflow, command: type, count: 0 };
      command.count++;
      tally.commands.set(name, command);
    }
  }

  const accepted = new Map<string, number>();
  for (const { fact } of history.moments) {
    accepted.set(`${refKey(fact.instance)} ${fact.command.type}`, fact.at.epochMilliseconds);
  }
  const titles = new Map<string, Text>(Object.entries(kernelTitles));
  for (const workflow of workflows.values()) {
    for (const condition of Object.values(workflow.requirements)) {
      titles.set(condition.id, condition.title);
      for (const { id, title } of requirementsIn(condition)) titles.set(id, title);
    }
  }
  const reasons = [...tallies.values()].map((tally): RefusalReason => {
    const { code, text, clause, force } = tally.reason;
    return {
      code,
      title: titles.get(code) ?? text,
      example: text,
      ...(clause !== undefined && { clause }),
      ...(force !== undefined && { force }),
      count: tally.count,
      instances: tally.instances.size,
      first: tally.first,
      last: tally.last,
      commands: [...tally.commands.values()].toSorted(byCount).map(({ workflow, command, count }) => {
        const label = workflows.get(workflow)?.commands[command]?.label ?? unknownCommand;
        return { workflow, command, label, count };
      }),
      attempts: tally.attempts.size,
      overcome: [...tally.attempts].filter(([attempt, refusedAt]) => (accepted.get(attempt) ?? -Infinity) >= refusedAt)
        .length,
    };
  });
  return { count: dates.length, reasons: reasons.toSorted(byCount), dates };
}
