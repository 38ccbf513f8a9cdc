import type { Instance, Relation, SchoolCalendar, Workflow } from "@nastavnik/core";
import { relationsOf } from "@nastavnik/core/internals";
import type { Catalogue } from "../execution/catalogue.ts";
import { Cache } from "../knowledge/cache.ts";
import type { Compute } from "../knowledge/compute.ts";
import { Knowledge } from "../knowledge/knowledge.ts";
import type { PersonalReading } from "../store/personal-read.ts";
import type { Store } from "../store/store.ts";

/** What questions are answered with. */
export interface Inquiry {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly calendar: SchoolCalendar;
  readonly compute: Compute;
}

/** Knowledge for an answer that no commit checks: nothing that is remembered may be used. */
export const freshKnowledge = ({ store, compute }: Inquiry, reading: PersonalReading): Knowledge =>
  new Knowledge({ store, cache: new Cache(0), compute, reading });

/** What of a command's relations can be told without its payload. */
export function relationsBeforeFilling(
  workflow: Workflow,
  instance: Instance,
  type: string,
): Readonly<Record<string, Relation>> {
  try {
    return relationsOf(workflow, type, { instance, context: instance.context, payload: {} });
  } catch {
    // Relations may count on a payload that fits; then there is nothing to look at before the command is filled in.
    return {};
  }
}
