import type { ProgrammeOccasion } from "../programme-commands.ts";
import type { OfficeChange } from "./office-days.ts";

type Order = Extract<ProgrammeOccasion, { readonly type: "issue-order" }>["payload"];

/** What an order changes about who holds the offices; it holds from the day of the order unless it says a later one. */
export function officeChangeOf({ coordinators, curators, dismissed, from }: Order, today: string): OfficeChange {
  return { appointed: { coordinators, curators }, dismissed, from: from ?? today, today };
}
