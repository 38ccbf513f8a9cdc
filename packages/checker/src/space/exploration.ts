import type { Text } from "@nastavnik/core";
import type { CheckFinding } from "../model/finding.ts";
import type { Prepared } from "../model/prepare.ts";
import type { Story } from "../story/story.ts";
import { GuardLog } from "../verdict/guard-log.ts";
import { begin } from "./begin.ts";
import { explore, Stepper } from "./explore.ts";
import type { Explored } from "./explored.ts";
import { Space } from "./space.ts";

/** A world that was explored. */
export interface Exploration {
  readonly title: Text | undefined;
  readonly explored: Explored;
  readonly stepper: Stepper;
  readonly log: GuardLog;
  /** What was done before exploration began. */
  readonly given: Story;
}

/**
 * Explores a world completely, or as far as its limits let.
 *
 * @param isWatched - false to leave out what guards answer, which takes time: nothing is said of requirements then
 */
export async function exploration(
  prepared: Prepared,
  isWatched = true,
): Promise<
  | { readonly ok: true; readonly value: Exploration }
  | { readonly ok: false; readonly findings: readonly CheckFinding[] }
> {
  const log = new GuardLog();
  const space = new Space(prepared, isWatched ? log.watch : undefined);
  log.of(space.definitions);
  const stepper = new Stepper(space, log);
  const begun = await begin(stepper);
  if (!begun.ok) return begun;
  const explored = await explore(stepper, begun.row);
  return { ok: true, value: { title: prepared.model.title, explored, stepper, log, given: begun.story } };
}
