import { compareText } from "@nastavnik/core";
import type { DueTimer } from "@nastavnik/engine";

/** The order of timers that are due at one instant: by instance and timer, as every store has it. */
export const compareTies = (a: Pick<DueTimer, "instance" | "id">, b: Pick<DueTimer, "instance" | "id">): number =>
  compareText(a.instance.workflow, b.instance.workflow) ||
  compareText(a.instance.id, b.instance.id) ||
  compareText(a.id, b.id);
