import type { SchoolCalendar, Text } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Life, Lives } from "../plan/lives.ts";

/** In whose work list something is, and in no other: a person's, or that of everybody who holds an office nobody is named for. */
export type Owner = { readonly person: string } | { readonly role: string };

/** Something that one instance asks of somebody. */
export interface OpenDuty {
  /** Tells it from the others of the instance: a task, a row of a plan; none where there is one at most. */
  readonly name?: string;
  /** The last day on which it is in time. */
  readonly due: Temporal.PlainDate;
  readonly owner: Owner;
}

/** What instances of a workflow ask of somebody by a day of their own, whether or not a rule tells anybody of it. */
export interface ModelDuty {
  readonly id: string;
  readonly title: Text;
  /** The command by which it is done. */
  readonly command: string;
  /** What is open of it in an instance as it is: what lies ahead, and what is overdue. */
  open(life: Life, lives: Lives, calendar: SchoolCalendar): readonly OpenDuty[];
}
