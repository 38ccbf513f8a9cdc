import { answerFeed, type CalendarEvent, calendarText, newFeedToken } from "@nastavnik/notifications/ics";
import fc from "fast-check";
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";

const instant = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const domain = "school.example";
const meeting = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: "meeting/unit u-1/3",
  sequence: 2,
  changedAt: instant("2025-01-10T05:00:00Z"),
  time: { from: instant("2025-01-14T00:30:00Z"), until: instant("2025-01-14T01:30:00Z") },
  title: "Встреча",
  ...changes,
});

/** Events as another reader of calendars understands them. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  return {
    method: calendar.getFirstPropertyValue("method"),
    zones: calendar.getAllSubcomponents("vtimezone").length,
    events: calendar.getAllSubcomponents("vevent").map((event) => ({
      uid: event.getFirstPropertyValue("uid"),
      sequence: event.getFirstPropertyValue("sequence"),
      status: event.getFirstPropertyValue("status"),
      summary: event.getFirstPropertyValue("summary"),
      description: event.getFirstPropertyValue("description"),
      start: String(event.getFirstPropertyValue("dtstart")),
      end: String(event.getFirstPropertyValue("dtend")),
      was: String(event.getFirstPropertyValue("recurrence-id")),
      attendees: event.getAllProperties("attendee").length,
    })),
  };
}

describe("a calendar", () => {
  it("gives single meetings in UTC and deadlines as whole days, with exclusive ends", () => {
    const deadline = meeting({ id: "d-1", time: { from: day("2025-01-14") }, title: "Срок" });
    const holidays = meeting({ id: "h", time: { from: day("2025-01-01"), until: day("2025-01-09") } });
    const { events, zones, method } = read(calendarText([meeting(), deadline, holidays], { domain }));
    expect(method).toBe("PUBLISH");
    expect(zones).toBe(0);
    expect(events.map(({ start, end }) => [start, end])).toEqual([
      ["2025-01-14T00:30:00Z", "2025-01-14T01:30:00Z"],
      ["2025-01-14", "2025-01-15"],
      ["2025-01-01", "2025-01-09"],
    ]);
  });

  it("is the same to the byte for the same events, with one UID everywhere", () => {
    const letter = {
      domain,
      method: "request",
      organizer: { name: "Школа", address: "a@school.example" },
      attendee: { name: "Н", address: "n@school.example" },
    } as const;
    expect(calendarText([meeting()], { domain })).toBe(calendarText([meeting()], { domain }));
    const [file, invited] = [read(calendarText([meeting()], { domain })), read(calendarText([meeting()], letter))];
    expect(file.events[0]?.uid).toBe(invited.events[0]?.uid);
    expect([file.events[0]?.attendees, invited.events[0]?.attendees]).toEqual([0, 1]);
    expect(invited.method).toBe("REQUEST");
  });

  it("calls a meeting off under its own UID and a greater number", () => {
    const off = read(calendarText([meeting({ sequence: 3, isCancelled: true })], { domain, method: "cancel" }));
    expect(off).toMatchObject({
      method: "CANCEL",
      events: [{ sequence: 3, status: "CANCELLED", uid: read(calendarText([meeting()], { domain })).events[0]?.uid }],
    });
  });

  it("gives a series by its zone, with what was moved and without what was dropped", () => {
    const weekly = {
      timeZone: "Asia/Kamchatka",
      count: 4,
      without: [instant("2025-01-21T00:30:00Z")],
      moved: [
        {
          was: instant("2025-01-28T00:30:00Z"),
          from: instant("2025-01-28T02:30:00Z"),
          until: instant("2025-01-28T03:30:00Z"),
        },
      ],
    };
    const text = calendarText([meeting({ weekly }), meeting({ id: "other" })], { domain });
    const { events, zones } = read(text);
    expect(zones).toBe(1);
    expect(text).toContain("TZOFFSETTO:+1200");
    expect(events.map(({ start, was }) => [start, was])).toEqual([
      ["2025-01-14T12:30:00", "null"],
      ["2025-01-28T14:30:00", "2025-01-28T12:30:00"],
      ["2025-01-14T00:30:00Z", "null"],
    ]);
    expect(events[0]?.uid).toBe(events[1]?.uid);
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
    const [master, moved] = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
    if (moved !== undefined) master?.relateException(moved);
    const starts: string[] = [];
    const steps = master?.iterator();
    for (let next = steps?.next(); next; next = steps?.next()) {
      starts.push(master?.getOccurrenceDetails(next).startDate.toJSDate().toISOString() ?? "");
    }
    expect(starts).toEqual(["2025-01-14T00:30:00.000Z", "2025-01-28T02:30:00.000Z", "2025-02-04T00:30:00.000Z"]);
  });

  it("folds by octets, cuts no letter, and is read back as it was", () => {
    const texts = fc.string({
      unit: fc.constantFrom(...Array.from('абвЁж ,;:\\\n"🙂aZ0—«»')),
      minLength: 1,
      maxLength: 220,
    });
    fc.assert(
      fc.property(texts, (written) => {
        const description = `>${written}<`;
        const text = calendarText([meeting({ description })], { domain });
        for (const line of text.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\n|\p{Surrogate}/u);
        }
        expect(read(text).events[0]?.description).toBe(description);
      }),
      { numRuns: runs(150) },
    );
  });

  it("lets no text out of its place, whatever it holds", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        "\r\n",
        "\n",
        "\r",
        "\0",
        "\u000B",
        "\u001B",
        "\u0085",
        "\u2028",
        "\uD83D",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "X-A:",
        '"',
        ";",
        ":",
        "Ж",
        "🙂",
      ),
      maxLength: 40,
    });
    const names = fc.record({ title: hostile, description: hostile, name: hostile, person: hostile, id: hostile });
    fc.assert(
      fc.property(names, ({ title, description, name, person, id }) => {
        const event = meeting({ id: `e${id}`, title, description });
        const organizer = { name: person, address: "a@school.example" };
        for (const options of [{ name }, { method: "request", organizer, attendee: organizer }] as const) {
          const text = calendarText([event, meeting()], { domain, ...options });
          for (const line of text.split("\r\n")) {
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
            expect(line.replaceAll("\t", "")).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
          }
          expect(text).not.toMatch(/^X-A:/m);
          const [first, second, ...more] = read(text).events;
          expect(more).toEqual([]);
          expect(first?.uid).not.toBe(second?.uid);
          expect(String(first?.summary ?? "")).not.toMatch(/\n/);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it("gives two events two UIDs, however alike they are called", () => {
    const ids = ["a/b", "a_2Fb", "a b", "a_b", "a%2Fb", "a(b", "a)b"];
    const { events } = read(
      calendarText(
        ids.map((id) => meeting({ id })),
        { domain },
      ),
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(ids.length);
  });

  it.each([
    [{ link: "javascript:alert(1)" }, "expected a link of http or https"],
    [{ link: "https://school.example/\r\nX-A: b" }, "expected a link of http or https"],
    [
      { time: { from: day("2025-01-14"), until: day("2025-01-14") } },
      "event meeting/unit u-1/3: expected an end after 2025-01-14",
    ],
    [
      { time: { from: instant("2025-01-14T00:30:00Z"), until: instant("2025-01-14T00:30:00Z") } },
      "expected an end after",
    ],
    [
      { time: { from: day("2025-01-14") }, weekly: { timeZone: "Europe/Moscow", count: 2 } },
      "expected a series of moments",
    ],
  ])("is not made of what makes no sense", (changes, text) => {
    expect(() => calendarText([meeting(changes)], { domain })).toThrow(text);
  });
});

describe("a feed", () => {
  const now = instant("2025-02-01T00:00:00Z");
  it("is answered to its own token only, and not again while nothing has changed", () => {
    const { token, hash } = newFeedToken();
    const feed = { tokenHash: hash, events: [meeting()] };
    const first = answerFeed(feed, token, now, { domain });
    expect(first.status).toBe(200);
    expect(first.body).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    expect(answerFeed(feed, token, now, { domain }, first.headers["etag"])).toMatchObject({ status: 304, body: "" });
    expect(answerFeed(feed, newFeedToken().token, now, { domain })).toEqual({ status: 404, headers: {}, body: "" });
    expect(answerFeed(undefined, token, now, { domain })).toEqual({ status: 404, headers: {}, body: "" });
    expect(answerFeed(undefined, "", now, { domain }).status).toBe(404);
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    expect(hash).not.toContain(token);
  });

  it("shows for thirty days what was called off", () => {
    const { token, hash } = newFeedToken();
    const events = [meeting({ isCancelled: true }), meeting({ id: "kept" })];
    const count = (at: string) =>
      read(answerFeed({ tokenHash: hash, events }, token, instant(at), { domain }).body).events.length;
    expect([count("2025-02-09T04:59:00Z"), count("2025-02-09T05:00:00Z")]).toEqual([2, 1]);
  });
});
