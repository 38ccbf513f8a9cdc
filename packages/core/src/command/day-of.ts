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

interface ToldDay {
  readonly at: Temporal.Instant;
  readonly calendar: World["calendar"];
  readonly text: string;
}

/** What was told last: deciding one command asks for its day again and again. */
let last: ToldDay | undefined;

/** The day on which a command is recorded, such as `2025-09-01`. */
export function dayOfRecording({ at }: Pick<Command, "at">, { calendar }: Pick<World, "calendar">): string {
  if (last !== undefined && last.at === at && last.calendar === calendar) return last.text;
  const text = textOf(calendar.dateOf(at));
  last = { at, calendar, text };
  return text;
}

/** The day on which a command happened, such as `2025-09-01`: the one it names, otherwise that of its recording. */
export function dayOf(command: Pick<Command, "on" | "at">, world: Pick<World, "calendar">): string {
  return command.on ?? dayOfRecording(command, world);
}
