import type { SchoolCalendar } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "../clock/clock.ts";
import { type Envelope, parseEnvelope } from "../envelope/envelope.ts";
import type { Store } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import type { EarlierAct } from "./engine.ts";

/** What {@link enter} works with. */
interface Entering {
  readonly store: Pick<Store, "answerTo">;
  readonly clock: Clock;
  readonly calendar: Pick<SchoolCalendar, "startOf">;
  /** @param isFirst - it has no answer yet, and a refusal is none */
  readonly carryOut: (act: EarlierAct, isFirst: boolean) => Promise<Answer>;
  readonly settle: () => Promise<unknown>;
  readonly fireOverdue: (until: Temporal.Instant, entered?: true) => Promise<unknown>;
}

/** Whether it is refused, or was under the same id. */
function isRefused(answer: Answer): boolean {
  return (answer.outcome === "duplicate" ? answer.first : answer).outcome === "refused";
}

/** The places of the acts that were answered before. */
async function answeredAmong(store: Entering["store"], envelopes: readonly Envelope[]): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  for (const [index, { ref, id }] of envelopes.entries()) {
    if ((await store.answerTo(ref, id)) !== undefined) found.add(index);
  }
  return found;
}

/**
 * Enters acts of an earlier time one after the other, each into things as they were on its day: terms that were over before
 * it are over, those that have passed since wait until everything is entered.
 */
export async function enter(entering: Entering, acts: readonly EarlierAct[]): Promise<readonly Answer[]> {
  const { store, clock, calendar, carryOut, settle, fireOverdue } = entering;
  const envelopes = acts.map(({ instance, command }) => parseEnvelope(instance, command));
  // What is due already is no consequence of what is entered, unless a part of it was entered before: people are told.
  const answered = await answeredAmong(store, envelopes);
  if (answered.size === 0) await fireOverdue(clock.now());
  const answers: Answer[] = [];
  for (const [index, act] of acts.entries()) {
    const on = envelopes[index]?.on;
    if (on !== undefined) await fireOverdue(calendar.startOf(Temporal.PlainDate.from(on)), true);
    const answer = await carryOut(act, !answered.has(index));
    answers.push(answer);
    await settle();
    if (isRefused(answer)) return answers;
  }
  await fireOverdue(clock.now(), true);
  return answers;
}
