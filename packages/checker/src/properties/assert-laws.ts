import { type Locale, timerEvent } from "@nastavnik/core";
import fc from "fast-check";
import type { Law } from "../law/law.ts";
import type { Trial } from "../kernel/attempt.ts";
import type { Model } from "../model/model.ts";
import { prepare } from "../model/prepare.ts";
import type { Story, StoryStep } from "../story/story.ts";
import { storyText } from "../story/story-text.ts";
import { stepOf } from "../story/tell.ts";
import { type Choice, choices } from "./choice.ts";
import {
  actsAsDeclared,
  type Complaint,
  explainAgrees,
  instantsGoOn,
  isDeterministic,
  replays,
} from "./kernel-laws.ts";
import { hostilePayloads } from "./payload-arbitrary.ts";
import { Playground } from "./playground.ts";
import { keeps, type Moment } from "./trace-laws.ts";
import { trialOf } from "./tried.ts";

/** How laws are tried. */
export interface LawOptions {
  /** Sequences; 100 unless told. */
  readonly runs?: number;
  /** Tries in a sequence at most; 30 unless told. */
  readonly length?: number;
  /** The same seed gives the same sequences. */
  readonly seed?: number;
  /** Language of the story; English unless told. */
  readonly locale?: Locale;
}

/** How a sequence went. */
interface Played {
  readonly story: Story;
  readonly complaint: Complaint;
}

class Player {
  readonly #playground: Playground;
  readonly #story: StoryStep[] = [];
  readonly #trace: Moment[] = [];

  constructor(playground: Playground) {
    this.#playground = playground;
    this.#note();
  }

  #note(): void {
    this.#trace.push({ instances: [...this.#playground.instances], at: this.#playground.now });
  }

  #told(trial: Trial): StoryStep {
    const { space, now } = this.#playground;
    const move =
      "timer" in trial
        ? space.timerMove(trial.slot, trial.timer.id.slice(0, trial.timer.id.lastIndexOf("@")))
        : space.moves.number(`told ${JSON.stringify(trial)}`, () => ({ kind: "command", move: trial }));
    return stepOf(space, move, now.toString());
  }

  async #try(trial: Trial): Promise<Complaint> {
    const playground = this.#playground;
    const before = [...playground.instances];
    const texts = JSON.stringify(before);
    const attempted = await playground.try(trial);
    const again = isDeterministic(attempted, await playground.try(trial));
    if (again !== undefined) return again;
    if (JSON.stringify(playground.instances) !== texts) return "a command that was only tried has changed something";
    if (attempted.outcome === "failed") return `${attempted.code}: ${attempted.message}`;
    if (!("timer" in trial)) {
      const schema = playground.workflowOf(trial.slot).commands[trial.type]?.payload.safeParse(trial.payload);
      if (schema?.success === true) {
        const command = playground.commandOf({ ...trial, payload: schema.data });
        const complaint = explainAgrees(playground, trial.slot, command);
        if (complaint !== undefined) return complaint;
      } else if (attempted.outcome === "accepted") {
        return "a payload that does not fit its schema is accepted";
      }
    }
    if (attempted.outcome !== "accepted") return undefined;
    const steps = playground.accept(attempted);
    this.#story.push(this.#told(trial));
    this.#note();
    const complaint = instantsGoOn(before, steps) ?? actsAsDeclared(playground, steps) ?? replays(playground);
    return complaint ?? (await this.#comesOnce(trial));
  }

  /** What creates an instance, and a timer, comes once: coming again it changes nothing. */
  async #comesOnce(trial: Trial): Promise<Complaint> {
    const { timers = [] } = this.#playground.instance(trial.slot);
    const isOnce =
      "timer" in trial
        ? !timers.some(({ id }) => timerEvent(id) === timerEvent(trial.timer.id))
        : trial.type === this.#playground.workflowOf(trial.slot).creation;
    if (!isOnce) return undefined;
    const again = await this.#playground.try(trial);
    return again.outcome === "accepted" ? "what may come only once is accepted again" : undefined;
  }

  async play(sequence: readonly Choice[], laws: readonly Law[]): Promise<Played> {
    for (const choice of sequence) {
      const trial = trialOf(this.#playground, choice);
      const complaint = trial === undefined ? undefined : await this.#try(trial);
      if (complaint !== undefined) return { story: this.#story, complaint };
      const broken = laws.find(
        (law) =>
          !keeps(
            law,
            this.#trace,
            this.#playground.instances.every(({ status }) => status === "done"),
          ),
      );
      if (broken !== undefined) return { story: this.#story, complaint: `${broken.id}: ${broken.title.en}` };
    }
    return { story: this.#story, complaint: undefined };
  }
}

/**
 * Tries the laws that every workflow keeps, and those of the model, on random sequences of commands, mostly such as can be
 * given and sometimes hostile: decisions are total and repeatable, explanations agree with them, facts replay through
 * JSON, instants go on, what is refused changes nothing, acts are those of whoever may do them. A sequence that breaks one
 * is made as short as can be.
 *
 * @throws Error with the law, the shortest story in words, and the seed that gives it again
 */
export async function assertLaws(
  model: Model,
  { runs = 100, length = 30, seed, locale = "en" }: LawOptions = {},
): Promise<void> {
  const made = prepare(model);
  if (!made.ok) throw new Error(made.findings.map(({ place, text }) => `${place}: ${text[locale]}`).join("\n"));
  const { prepared } = made;
  const commands = model.workflows.flatMap(({ commands: all }) => Object.values(all));
  const hostile = fc.oneof(...commands.map((command) => hostilePayloads(command)));
  const beginning = new Playground(prepared);
  await beginning.begin();
  let last: Played | undefined;
  const property = fc.asyncProperty(choices(hostile, length), async (sequence) => {
    const played = await new Player(beginning.copy()).play(sequence, model.laws ?? []);
    if (played.complaint === undefined) return true;
    last = played;
    return false;
  });
  const outcome = await fc.check(property, { numRuns: runs, ...(seed === undefined ? undefined : { seed }) });
  if (!outcome.failed) return;
  if (last === undefined) throw new Error("the laws could not be tried", { cause: outcome.errorInstance });
  const { story, complaint } = last;
  throw new Error(
    `${complaint}\n${storyText(story, locale)}\n(seed ${outcome.seed}, ${outcome.numShrinks} times made shorter)`,
  );
}
