import type { InstanceRef } from "@nastavnik/core";
import { advance, createEngine, type Engine, type Store, virtualClock, type VirtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { chance } from "../chance/chance.ts";
import { chronicle } from "../chronicle/chronicle.ts";
import { type SimulatedHistory, simulatedHistory } from "../history/simulated-history.ts";
import { checkScenario } from "./check-scenario.ts";
import { Play } from "./play.ts";
import type { Scenario } from "./scenario.ts";

/** What a scenario is played on. */
export interface SimulateOptions {
  /** An empty store that runs by the clock, such as `memoryStore({ tenant: "school", clock })`. */
  readonly store: Store;
  /** Made by {@link scenarioClock}. */
  readonly clock: VirtualClock;
}

/** What came of a scenario. */
export interface Simulated {
  readonly history: SimulatedHistory;
  /** To ask what could be done now, and to go on. */
  readonly engine: Engine;
  /** Instances that are not over, have no timer that waits, and with which nobody can do anything any more. */
  readonly stuck: readonly InstanceRef[];
  /** Who has left, and when. */
  readonly left: readonly { readonly person: string; readonly on: string }[];
}

/** The virtual clock of a scenario: it shows the beginning of the first day. */
export function scenarioClock({ period, calendar }: Pick<Scenario, "period" | "calendar">): VirtualClock {
  return virtualClock(calendar.startOf(Temporal.PlainDate.from(period.from)));
}

/**
 * Lets people work with any workflows through the real engine in virtual time: on every working day each looks at what can
 * be done, does it after a while, forgets it, says no, leaves, or tries what is not allowed, as the habits tell. All that
 * is chance follows from the seed: the same scenario gives the same history.
 *
 * @throws NastavnikError `invalid-input` for a scenario that names what there is not
 */
export async function simulate(scenario: Scenario, { store, clock }: SimulateOptions): Promise<Simulated> {
  checkScenario(scenario);
  const { workflows, reactions = [], calendar, period, seed } = scenario;
  const engine = createEngine({ store, clock, calendar, workflows, reactions, isAlone: true });
  const known = chronicle();
  engine.on("fact", ({ fact }) => known.add(fact));
  const play = new Play({ scenario, engine, clock, known, chance: chance(seed) });
  const last = Temporal.PlainDate.from(period.to);
  let day = Temporal.PlainDate.from(period.from);
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) await play.live(day);
  const end = calendar.startOf(last.add({ days: 1 }));
  if (Temporal.Instant.compare(end, clock.now()) > 0) await advance(engine, clock, end);
  return {
    history: await simulatedHistory(store, { workflows, calendar }),
    engine,
    stuck: await play.stuck(),
    left: play.left,
  };
}
