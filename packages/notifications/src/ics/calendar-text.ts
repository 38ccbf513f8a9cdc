import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventRepeatingFreq,
  ICalEventStatus,
} from "ical-generator";
import { NastavnikError } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { plainName } from "../notifier/plain-name.ts";
import { isWebAddress } from "../notifier/web-address.ts";
import type { CalendarEvent } from "./calendar-event.ts";

/** Options of {@link calendarText}. */
export interface CalendarOptions {
  /** Right side of UIDs: a domain of the host. Keep it for ever: a calendar takes another one for another event. */
  readonly domain: string;
  /** `publish` for files and feeds (the default); `request` and `cancel` for letters, to one person. */
  readonly method?: "publish" | "request" | "cancel";
  /** Who invites, and whom: for letters. */
  readonly organizer?: { readonly name: string; readonly address: string };
  readonly attendee?: { readonly name: string; readonly address: string };
  /** Name of the calendar in a feed. */
  readonly name?: string;
}

const methods = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
};

/** A UID of letters that every calendar takes, from the identifier alone. */
export function uidOf(id: string, domain: string): string {
  return `${plainName(id)}@${domain}`;
}

/**
 * Events as an iCalendar text, folded by octets. Single events are given in UTC, days as days, series by their zone with
 * its present offset. The same events give the same bytes.
 *
 * @throws NastavnikError `invalid-input` for an event that ends before it begins, a series of whole days, or a link that is
 *   no address of the web
 */
export function calendarText(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const { method = "publish", name } = options;
  const calendar = ical({
    prodId: { company: "Nastavnik", product: "notifications", language: "RU" },
    method: methods[method],
    ...(method === "publish" && { ttl: 3600 }),
    ...(name !== undefined && { name: oneLine(name) }),
    // Not by its name: the library would write every moment of the calendar as one of that zone.
    timezone: { name: null, generator: fixedZone(events) },
  });
  for (const event of events) add(calendar, event, options);
  return calendar.toString();
}

function add(calendar: ICalCalendar, event: CalendarEvent, options: CalendarOptions): void {
  const { id, sequence, changedAt, title, description, link, isCancelled, weekly, time } = event;
  const { domain, method = "publish", organizer, attendee } = options;
  const isOff = isCancelled === true || method === "cancel";
  const common: Omit<ICalEventData, "start"> = {
    id: uidOf(id, domain),
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    summary: oneLine(title),
    ...(description !== undefined && { description: storable(description) }),
    ...(link !== undefined && { url: webAddress(id, link) }),
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A file or feed that names guests is taken for an invitation.
    ...(method !== "publish" && organizer && { organizer: { name: shownName(organizer), email: organizer.address } }),
    ...(method !== "publish" && attendee && { attendees: [{ name: shownName(attendee), email: attendee.address }] }),
  };
  const { from, until } = time;
  if (from instanceof Temporal.PlainDate) {
    if (weekly !== undefined) throw invalid(id, "a series of moments", "whole days");
    const end = (until as Temporal.PlainDate | undefined) ?? from.add({ days: 1 });
    if (Temporal.PlainDate.compare(end, from) <= 0)
      throw invalid(id, `an end after ${from.toString()}`, end.toString());
    calendar.createEvent({ ...common, allDay: true, start: from, end });
    return;
  }
  const end = until as Temporal.Instant;
  if (Temporal.Instant.compare(end, from) <= 0) throw invalid(id, `an end after ${from.toString()}`, end.toString());
  if (weekly === undefined) {
    calendar.createEvent({ ...common, start: from, end });
    return;
  }
  const { timeZone, count, without = [], moved = [] } = weekly;
  const local = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone);
  calendar.createEvent({
    ...common,
    timezone: timeZone,
    start: local(from),
    end: local(end),
    repeating: { freq: ICalEventRepeatingFreq.WEEKLY, count, exclude: without.map(local) },
  });
  for (const { was, ...now } of moved) {
    const [start, stop] = [local(now.from), local(now.until)];
    calendar.createEvent({ ...common, timezone: timeZone, recurrenceId: local(was), start, end: stop });
  }
}

/** What no calendar may hold is left out: controls but for line breaks and tabs, and halves of characters. */
const storable = (text: string): string =>
  text.replaceAll(/\r\n?|[\u2028\u2029]/g, "\n").replaceAll(/(?![\n\t])\p{Cc}|\p{Surrogate}/gu, "");

/** A line break within a name would begin another property. */
const oneLine = (text: string): string => storable(text).replaceAll(/\n+/g, " ");

/** Nobody can be named by nothing. */
const shownName = ({ name, address }: { readonly name: string; readonly address: string }): string =>
  oneLine(name).trim() || address;

function webAddress(id: string, link: string): string {
  if (!isWebAddress(link)) throw invalid(id, "a link of http or https", "another text");
  return link;
}

const invalid = (id: string, expected: string, met: string): NastavnikError =>
  new NastavnikError("invalid-input", `event ${id}: expected ${expected}, met ${met}`);

/** Writes a zone with the one offset that it has when the first series of it begins: in Russia, all there is to say. */
function fixedZone(events: readonly CalendarEvent[]): (zone: string) => string {
  const offsets = new Map<string, string>();
  for (const { weekly, time } of events) {
    if (weekly === undefined || time.from instanceof Temporal.PlainDate) continue;
    const { offset } = time.from.toZonedDateTimeISO(weekly.timeZone);
    if (!offsets.has(weekly.timeZone)) offsets.set(weekly.timeZone, offset.replaceAll(":", "").slice(0, 5));
  }
  return (zone) => {
    const offset = offsets.get(zone) ?? "+0000";
    const lines = [
      "BEGIN:VTIMEZONE",
      `TZID:${zone}`,
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      `TZOFFSETFROM:${offset}`,
      `TZOFFSETTO:${offset}`,
      "END:STANDARD",
      "END:VTIMEZONE",
    ];
    return lines.join("\r\n");
  };
}
