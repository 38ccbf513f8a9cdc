/** Sleep that can be cut short, and that is not begun where the cause of waking has come already. */
export class Alarm {
  #isRung = false;
  #isStopped = false;
  #wake: (() => void) | undefined;
  #sleepsThroughRings = false;

  /** Forgets the rings until now. */
  reset(): void {
    this.#isRung = false;
  }

  ring(): void {
    this.#isRung = true;
    if (!this.#sleepsThroughRings) this.#wake?.();
  }

  stop(): void {
    this.#isStopped = true;
    this.#wake?.();
  }

  /** Sleeps so many milliseconds, or until it is rung, or stopped. */
  async sleep(milliseconds: number, until: "until-rung" | "until-stopped"): Promise<void> {
    this.#sleepsThroughRings = until === "until-stopped";
    if (this.#isStopped || (this.#isRung && !this.#sleepsThroughRings)) return;
    await new Promise<void>((resolve) => {
      const timeout = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timeout);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
