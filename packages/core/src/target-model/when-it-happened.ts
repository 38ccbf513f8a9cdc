import { type Occasion, type Recorder, recorder, type JsonObject } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";

/** The occasion with the instant at which it happened: the beginning of an earlier day, else that of its recording. */
export function whenItHappened<Event extends Pick<Occasion, "at" | "on" | "world">>(occasion: Event): Event {
  const { at, on, world } = occasion;
  if (on === undefined || on === world.calendar.dateOf(at).toString()) return occasion;
  return { ...occasion, at: world.calendar.startOf(Temporal.PlainDate.from(on)) };
}

/** A recorder whose actions write down when something happened, not when it was recorded. */
export function recorderOfWhatHappened<Context extends JsonObject, Event extends Occasion>(): Recorder<Context, Event> {
  const record = recorder<Context, Event>();
  return ((type: never, write: (context: Context, occasion: Event) => never) =>
    record(type, (context: Context, occasion: Event) => write(context, whenItHappened(occasion)))) as Recorder<
    Context,
    Event
  >;
}
