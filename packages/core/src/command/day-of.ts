import type { World } from "../world/world.ts";
import type { Command } from "./command.ts";

/** The day on which a command happened, such as `2025-09-01`: the one it names, otherwise that of its recording. */
export function dayOf({ on, at }: Pick<Command, "on" | "at">, { calendar }: Pick<World, "calendar">): string {
  return on ?? calendar.dateOf(at).toString();
}
