import type { Fact, Instance, InstanceRef, Reason } from "@nastavnik/core";
import { advance, type CommandInput, createEngine, type EngineOptions, type VirtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";

/** What a decision is tried on: an engine's options with a clock that stands where the story begins. */
export interface GivenOptions extends Omit<EngineOptions, "clock"> {
  readonly clock: VirtualClock;
}

/** A command as a test gives it; its id is made. */
export type Act = Omit<CommandInput, "id">;

/** What came of a command. */
export interface Then {
  readonly outcome: "accepted" | "refused" | "ignored" | "duplicate";
  /** Codes of all reasons of a refusal, in their order. */
  readonly codes: readonly string[];
  readonly reasons: readonly Reason[];
  /** The fact of an accepted command. */
  readonly fact: Fact | undefined;
  /** The instance as it is afterwards. */
  readonly instance: Instance | undefined;
}

/** What has happened before the command that is asked about. */
export interface Given {
  /** Something that was done; it must be accepted. */
  and(instance: InstanceRef, act: Act): Given;
  /** Lets time pass to an instant, with all timers on the way. */
  until(instant: string | Temporal.Instant): Given;
  /** Gives the command that is asked about. */
  when(instance: InstanceRef, act: Act): Promise<Then>;
}

/**
 * One decision in a test: what is given, the command, and what came of it.
 *
 * @example
 * const { codes } = await given({ workflows: [excursion], store, clock, calendar })
 *   .and(trip, { type: "plan", payload: { places: 1 }, actor: teacher })
 *   .when(trip, { type: "approve", payload: {}, actor: head });
 * expect(codes).toEqual(["is-full"]);
 */
export function given(options: GivenOptions): Given {
  const engine = createEngine(options);
  const { clock } = options;
  const steps: (() => Promise<void>)[] = [];
  let acts = 0;
  const give = async (instance: InstanceRef, act: Act) => {
    const answer = await engine.execute(instance, { ...act, id: `act-${++acts}` });
    await engine.settle();
    return answer;
  };
  const built: Given = {
    and(instance, act) {
      steps.push(async () => {
        const answer = await give(instance, act);
        if (answer.outcome === "accepted") return;
        const reasons =
          answer.outcome === "refused" ? answer.reasons.map(({ code, text }) => `${code}: ${text.en}`) : [];
        throw new Error(
          `expected ${act.type} to be accepted before, it was ${[answer.outcome, ...reasons].join("\n  ")}`,
        );
      });
      return built;
    },
    until(instant) {
      const moment = typeof instant === "string" ? Temporal.Instant.from(instant) : instant;
      steps.push(async () => void (await advance(engine, clock, moment)));
      return built;
    },
    async when(instance, act) {
      for (const step of steps.splice(0)) await step();
      const answer = await give(instance, act);
      const reasons = answer.outcome === "refused" ? answer.reasons : [];
      return {
        outcome: answer.outcome,
        reasons,
        codes: reasons.map(({ code }) => code),
        fact: answer.outcome === "accepted" ? answer.fact : undefined,
        instance: await engine.instance(instance),
      };
    },
  };
  return built;
}
