import { readHistory, type Store } from "@nastavnik/engine";
import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { Temporal } from "temporal-polyfill";
import { judge } from "../../simulation/src/torture/judge/judge.ts";
import { accountsFor, commandList, startingBalance } from "./commands.ts";
import { houseEngine, noteDelivered } from "./house-engine.ts";
import type { Answers } from "./workers.ts";

/** What the run was. */
export interface House {
  readonly store: Store;
  readonly outside: pg.Pool;
  readonly seed: number;
  readonly commands: number;
  readonly answers: Answers;
  readonly errors: readonly string[];
}

/** What came out. */
export interface Judgement {
  readonly findings: readonly string[];
  readonly facts: number;
  readonly delivered: number;
}

/** Lets everything that is left be carried out: what is held by the dead, what is set aside, what is due in a minute. */
async function comeToRest({ store, outside }: House): Promise<boolean> {
  // Ahead of all clocks that were wrong.
  const now = (): Temporal.Instant => Temporal.Now.instant().add({ seconds: 55 });
  const engine = houseEngine(store, now);
  for (let round = 0; round < 400; round++) {
    for (const { key } of await engine.asides()) await engine.retry(key);
    const { settled } = await engine.settle();
    const { fired } = await engine.fireDue(now());
    const { delivered } = await engine.deliver((delivery) => noteDelivered(outside, delivery));
    const isQuiet = settled + fired + delivered === 0;
    const [waiting] = (await store.audit?.messages({ limit: 1 })) ?? [];
    if (isQuiet && waiting === undefined && (await engine.nextDue()) === undefined) return true;
    if (isQuiet) await setTimeout(250);
  }
  return false;
}

/** State = facts = effects, and every answer that somebody got is the one that is stored. */
export async function judgeHouse(house: House): Promise<Judgement> {
  const { store, outside, seed, commands, answers, errors } = house;
  const findings = [...new Set(errors)].map((error) => `an error that nobody can expect: ${error}`);
  if (!(await comeToRest(house))) findings.push("something is left that is never carried out");
  const kept = await readHistory(store);
  const { rows } = await outside.query<{ workflow: string; instance: string; effect: string }>(
    "select workflow, instance, effect from chaos.delivered order by position",
  );
  const delivered = rows.map(({ workflow, instance, effect }) => ({ source: { workflow, id: instance }, id: effect }));
  const opened = accountsFor(commands) * startingBalance;
  findings.push(
    ...(await judge(store, kept, { answers: [], delivered, errors: [] }, opened)).map(({ text }) => text.en),
  );
  const stored: ReadonlyMap<string, string> = new Map(
    kept.commands.map(
      ({ instance: { workflow, id }, commandId, answer }) =>
        [
          `${workflow} ${id} ${commandId}`,
          `${answer.outcome} ${answer.outcome === "accepted" ? answer.version : "-"}`,
        ] as const,
    ),
  );
  for (const [index, { workflow, id, command }] of commandList(seed, commands).entries()) {
    const name = `${workflow} ${id} ${command.id ?? ""}`;
    const told = [...(answers.get(index) ?? [])];
    const is = stored.get(name);
    if (told.length !== 1 || told[0] !== is) {
      findings.push(`${name}: expected one answer, ${is ?? "none stored"}, met ${told.join(", ") || "none"}`);
    }
  }
  return { findings, facts: kept.facts.length, delivered: delivered.length };
}
