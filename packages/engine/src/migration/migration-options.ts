import type { Actor, SchoolCalendar, Workflow } from "@nastavnik/core";
import type { Assessing, Counting, Reviewing } from "@nastavnik/core/monitoring";
import type { Clock } from "../clock/clock.ts";
import type { Store } from "../store/store.ts";
import type { MigrationPlan } from "./migration-plan.ts";

/** What a migration works with. */
export interface MigrationOptions {
  /** Must be able to list its instances. */
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: SchoolCalendar;
  readonly plan: MigrationPlan;
  /** Both versions of the workflow, and every other workflow that it looks at. */
  readonly workflows: readonly Workflow[];
  /** Who does it; the host has asked whether he may. */
  readonly actor: Actor;
  /** As for `createEngine`: what commands of the history are judged by. */
  readonly counting?: Counting;
  readonly reviewing?: Reviewing;
  readonly assessing?: Assessing;
}
