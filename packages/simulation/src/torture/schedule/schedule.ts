import type { VirtualClock } from "@nastavnik/engine";
import type { Dice } from "./dice.ts";

/** Something that waits for its turn; taking the turn may take a while, and nothing else happens meanwhile. */
interface Waiting {
  readonly take: () => Promise<void>;
}

/** Until all has followed that follows at once: within one turn of the event loop, for an engine waits for nothing but its store. */
const followed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** Everything that happens, one after the other, in an order that the dice tell. */
export class Schedule {
  readonly #dice: Dice;
  readonly #clock: VirtualClock;
  #waiting: Waiting[] = [];
  #sleeping: Sleeper[] = [];
  /** How many turns were taken. */
  turns = 0;

  constructor(dice: Dice, clock: VirtualClock) {
    this.#dice = dice;
    this.#clock = clock;
  }

  /** Something that is to happen at some moment; `take` must not throw. */
  add(take: () => Promise<void>): void {
    this.#waiting.push({ take });
  }

  /** Resolves when so much virtual time has passed, or some more. */
  async sleep(milliseconds: number): Promise<void> {
    const until = this.#clock.now().epochMilliseconds + milliseconds;
    await new Promise<void>((wake) => this.#sleeping.push({ until, wake }));
  }

  /**
   * Lets things happen until the work is done.
   *
   * @param between - called before every turn; answers whether it has done anything
   * @returns `done`; `stuck` when the work goes on though nothing waits to happen; `endless` when it takes more turns
   */
  async run(
    work: Promise<unknown>,
    { between, most }: { readonly between: () => boolean; readonly most: number },
  ): Promise<"done" | "stuck" | "endless"> {
    let isDone = false;
    const end = (): void => void (isDone = true);
    work.then(end, end);
    for (;;) {
      await followed();
      if (isDone) return "done";
      if (this.#waiting.length === 0 && this.#sleeping.length === 0) return "stuck";
      if (this.turns >= most) return "endless";
      // What follows from that has to follow before the turn, however long the turn takes.
      if (between()) await followed();
      this.turns++;
      if (this.#waiting.length === 0 || (this.#sleeping.length > 0 && this.#dice.happens(0.08))) this.#passTime();
      else await this.#takeTurn();
    }
  }

  async #takeTurn(): Promise<void> {
    const [taken] = this.#waiting.splice(this.#dice.below(this.#waiting.length), 1);
    await taken?.take();
  }

  /** Lets time pass until the first sleeper wakes. */
  #passTime(): void {
    const first = Math.min(...this.#sleeping.map(({ until }) => until));
    const now = this.#clock.now();
    if (first > now.epochMilliseconds) this.#clock.moveTo(now.add({ milliseconds: first - now.epochMilliseconds }));
    const awake = this.#sleeping.filter(({ until }) => until <= first);
    this.#sleeping = this.#sleeping.filter(({ until }) => until > first);
    for (const { wake } of awake) wake();
  }
}
