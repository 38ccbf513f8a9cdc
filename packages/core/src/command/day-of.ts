import type { Temporal } from "temporal-polyfill";
import type { World } from "../world/world.ts";
import type { Command } from "./command.ts";

/** Texts of dates: a calendar answers the same day with the same object, and writing it down costs more than deciding. */
const texts = new WeakMap<Temporal.PlainDate, string>();

function textOf(date: Temporal.PlainDate): string {
  const known = texts.get(date);
  if (known !== undefined) return known;
  const text = date.toString();
  texts.set(date, text);
  return text;
}

/** The day on which a command happened, such as `2025-09-01`: the one it names, otherwise that of its recording. */
export function dayOf({ on, at }: Pick<Command, "on" | "at">, { calendar }: Pick<World, "calendar">): string {
  return on ?? textOf(calendar.dateOf(at));
}
