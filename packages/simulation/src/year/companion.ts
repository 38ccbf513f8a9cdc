import type { Workflow } from "@nastavnik/core";
import type { Engine } from "@nastavnik/engine";
import type { Temporal } from "temporal-polyfill";

/** Something that acts in virtual time beside a simulated year, by commands of workflows of its own. */
export interface YearCompanion {
  readonly workflows: readonly Workflow[];
  /** Told of the engine of the year before anything happens in it. */
  begin(engine: Engine): void;
  /** When it wants to act next, as things stand. */
  nextDue(): Promise<Temporal.Instant | undefined>;
  /** Does what is due at the present moment of the engine's clock. */
  act(): Promise<void>;
}
