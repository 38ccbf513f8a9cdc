import type { Answer, Engine } from "@nastavnik/engine";

type Act = Parameters<Engine["executeAll"]>[0][number];

/** Somebody who gives commands in step with others. */
export interface Walker {
  execute(instance: Act["instance"], command: Act["command"]): Promise<Answer>;
  /** Gives several commands, each in a step of its own. */
  executeAll(acts: readonly Act[]): Promise<readonly Answer[]>;
  /** Has no more commands to give: the others go on without waiting. */
  leave(): void;
}

interface Waiting {
  readonly number: number;
  readonly act: Act;
  readonly resolve: (answer: Promise<Answer>) => void;
}

/**
 * Commands of several who walk in step: each waits until all have come to their next command, or have left; then all are
 * carried out at once, in the order in which they set out, however long each has taken on the way.
 */
export class InStep {
  readonly #engine: Pick<Engine, "executeAll">;
  #waiting: Waiting[] = [];
  #walking = 0;
  #setOut = 0;

  constructor(engine: Pick<Engine, "executeAll">) {
    this.#engine = engine;
  }

  setOut(): Walker {
    const number = ++this.#setOut;
    this.#walking++;
    const execute: Walker["execute"] = (instance, command) =>
      new Promise((resolve) => {
        this.#waiting.push({ number, act: { instance, command }, resolve });
        this.#goOn();
      });
    return {
      execute,
      async executeAll(acts) {
        const answers: Answer[] = [];
        for (const { instance, command } of acts) answers.push(await execute(instance, command));
        return answers;
      },
      leave: () => {
        this.#walking--;
        this.#goOn();
      },
    };
  }

  #goOn(): void {
    if (this.#waiting.length === 0 || this.#waiting.length < this.#walking) return;
    const step = this.#waiting.toSorted((a, b) => a.number - b.number);
    this.#waiting = [];
    const answers = this.#engine.executeAll(step.map(({ act }) => act));
    for (const [index, { resolve }] of step.entries()) resolve(answers.then((all) => all[index] as Answer));
  }
}
