import type { Reason, SchoolCalendar } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { obstaclesOf } from "./obstacles-of.ts";
import type { Standstill } from "./standstill.ts";
import { type Tried, VainAttempts } from "./vain-attempts.ts";

/** Working days for which the same refusal may come again before the year is said to stand still. */
const patience = 5;

/** Working days after which nobody goes on trying. */
const limit = 40;

interface Waiting {
  readonly what: readonly Tried[];
  readonly since: Temporal.PlainDate;
  readonly signature: string;
}

/** What a refusal says, and of whom or what it says it. */
function signatureOf(what: readonly Tried[]): string {
  return what
    .flatMap(({ workflow, command, reasons }) =>
      reasons.map(({ code, subject = "" }) => `${workflow} ${command} ${code} ${subject}`),
    )
    .toSorted()
    .join("\n");
}

/**
 * Watches whether a simulated year moves. It waits for one thing after another; one that is refused for the same reasons
 * for some working days stands still, and whatever else was tried since the last one and never accepted tells why.
 */
export class Watch {
  readonly #calendar: SchoolCalendar;
  readonly #inVain = new VainAttempts();
  #waiting: Waiting | undefined;
  #noticed: Temporal.PlainDate | undefined;

  constructor(calendar: SchoolCalendar) {
    this.#calendar = calendar;
  }

  /** Learns of an attempt, whatever the year waits for. */
  saw(tried: Tried): void {
    this.#inVain.add(tried);
  }

  /** Learns that what the year waited for has been done. */
  moved(): void {
    this.#waiting = undefined;
    this.#noticed = undefined;
    this.#inVain.clear();
  }

  /**
   * Learns that what the year waits for, any of these, was refused.
   *
   * @returns whether it is noticed at this very moment that the year stands still
   */
  refused(what: readonly Tried[], on: Temporal.PlainDate): boolean {
    const signature = signatureOf(what);
    if (this.#waiting?.signature !== signature) {
      this.#waiting = { what, since: on, signature };
      this.#noticed = undefined;
      return false;
    }
    if (this.#noticed !== undefined || !this.#hasLasted(patience, on)) return false;
    this.#noticed = on;
    return true;
  }

  /** Whether it has lasted so long that nobody tries any more. */
  isGivenUp(on: Temporal.PlainDate): boolean {
    return this.#noticed !== undefined && this.#hasLasted(limit, on);
  }

  /** The standstill that lasts, if there is one. */
  get standstill(): Standstill | undefined {
    return this.#noticed === undefined ? undefined : this.#told(this.#noticed);
  }

  /** What the year still waits for on a day, however short the wait was. */
  leftOver(on: Temporal.PlainDate): Standstill | undefined {
    return this.#waiting === undefined ? undefined : this.#told(this.#noticed ?? on);
  }

  /** That nothing more was tried though the year has not come to its end, and what was refused before. */
  nothingLeft(on: Temporal.PlainDate): Standstill {
    const inVain = this.#inVain.list(() => true);
    return {
      since: on.toString(),
      noticed: on.toString(),
      awaits: inVain.map(({ label }) => label),
      obstacles: obstaclesOf(inVain.flatMap(({ reasons }) => reasons)),
      inVain: [],
    };
  }

  /** That no unit has come to work, and what was tried for it. */
  nobodyPaired(on: Temporal.PlainDate): Standstill {
    const inVain = this.#inVain.list(({ workflow }) => workflow !== "participant");
    const approve = targetModel.workflows.find(({ id }) => id === "unit")?.commands["approve"];
    return {
      since: on.toString(),
      noticed: on.toString(),
      awaits: approve === undefined ? [] : [approve.label],
      obstacles: obstaclesOf(inVain.flatMap(({ reasons }) => reasons)),
      inVain,
    };
  }

  #told(noticed: Temporal.PlainDate): Standstill | undefined {
    if (this.#waiting === undefined) return undefined;
    const { what, since } = this.#waiting;
    const isAwaited = (workflow: string, command: string) =>
      what.some((each) => each.workflow === workflow && each.command === command);
    return {
      since: since.toString(),
      noticed: noticed.toString(),
      awaits: what.map(({ label }) => label),
      obstacles: obstaclesOf(what.flatMap(({ reasons }): readonly Reason[] => reasons)),
      inVain: this.#inVain.list(({ workflow, command }) => !isAwaited(workflow, command)),
    };
  }

  #hasLasted(workingDays: number, on: Temporal.PlainDate): boolean {
    const since = this.#waiting?.since;
    return (
      since !== undefined && Temporal.PlainDate.compare(this.#calendar.addWorkingDays(since, workingDays), on) <= 0
    );
  }
}
