import { altered, done, gone, scenes, today } from "../scenes.ts";
import {
  approved,
  curator,
  founded,
  holding,
  municipalityChooses,
  planned,
  planning,
  row,
  toTrack,
  trackRef,
} from "../municipal-scenes.ts";
import { municipalSchoolRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const khanka = "Ханкайский муниципальный округ";
const workflow = "municipal-track";

const themes = [row("modern-lesson", ["open-lesson", "seminar"], "c1", "m1"), row("opening", ["festival"], "c1")];
const revise = (payload: object = {}) => toTrack("t1", "revise", { themes, reason: "time", ...payload });
const over = altered(municipalSchoolRef, {
  ending: { reason: "completed", document: "1", at: "2025-09-01T00:00:00Z" },
});
const isOver: [string, string] = ["Муниципальная школа завершена", "The municipal school is over"];

/** What the requirements of a track refuse and accept. */
export const municipalTrackSpecifications: readonly Specification[] = [
  {
    workflow,
    requirement: "track-school-goes-on",
    clause: "Целостность",
    given: approved,
    refuses: [
      {
        given: scenes(over),
        when: planning(),
        says: isOver,
      },
      {
        given: gone(municipalSchoolRef),
        when: planning(),
        says: ["Муниципальная школа не найдена", "The municipal school is not found"],
        also: ["not-appointed", "track-responsible-are-mentors"],
      },
      { given: scenes(done(planning()), over), when: revise(), says: isOver },
    ],
    accepts: [
      { when: planning(), leadsTo: "open.running" },
      { given: done(planning()), when: revise(), leadsTo: "open.running" },
    ],
  },
  {
    workflow,
    requirement: "track-in-school-term",
    clause: khanka,
    given: approved,
    refuses: [
      {
        when: planning({ period: { from: "2025-08-01", to: "2025-11-30" } }),
        says: [
          "Срок школы — с 2025-09-01 по 2027-08-31, трек указан с 2025-08-01 по 2025-11-30",
          "The school goes from 2025-09-01 to 2027-08-31, the track from 2025-08-01 to 2025-11-30",
        ],
      },
      {
        given: done(planning()),
        when: revise({ period: { from: "2027-06-01", to: "2027-09-30" } }),
        says: [
          "Срок школы — с 2025-09-01 по 2027-08-31, трек указан с 2027-06-01 по 2027-09-30",
          "The school goes from 2025-09-01 to 2027-08-31, the track from 2027-06-01 to 2027-09-30",
        ],
      },
    ],
    accepts: [{ when: planning({ period: { from: "2025-12-01", to: "2026-02-28" } }), leadsTo: "open.planned" }],
  },
  {
    workflow,
    requirement: "track-themes-of-programme",
    clause: khanka,
    given: approved,
    refuses: [
      {
        when: planning({ themes: [row("robotics", ["seminar"], "c1")] }),
        says: ["Такой темы в программе школы нет", "The programme has no such theme"],
        about: "robotics",
      },
      {
        given: done(planning()),
        when: revise({ themes: [row("robotics", ["seminar"], "c1")] }),
        says: ["Такой темы в программе школы нет", "The programme has no such theme"],
        about: "robotics",
      },
    ],
    accepts: [{ when: planning(), leadsTo: "open.running" }],
  },
  {
    workflow,
    requirement: "track-forms-of-programme",
    clause: khanka,
    given: approved,
    refuses: [
      {
        when: planning({ themes: [row("opening", ["regatta"], "c1")] }),
        says: ["Такой формы мероприятий в программе школы нет", "The programme has no such form"],
        about: "regatta",
      },
      {
        given: done(planning()),
        when: revise({ themes: [row("opening", ["regatta"], "c1")] }),
        says: ["Такой формы мероприятий в программе школы нет", "The programme has no such form"],
        about: "regatta",
      },
    ],
    accepts: [{ when: planning(), leadsTo: "open.running" }],
  },
  {
    workflow,
    requirement: "track-themes-once",
    clause: "Целостность",
    given: approved,
    refuses: [
      {
        when: planning({ themes: [row("opening", ["festival"], "c1"), row("opening", ["seminar"], "c1")] }),
        says: ["Тема названа дважды", "The theme is named twice"],
        about: "opening",
      },
      {
        given: done(planning()),
        when: revise({ themes: [row("opening", ["festival"], "c1"), row("opening", ["seminar"], "c1")] }),
        says: ["Тема названа дважды", "The theme is named twice"],
        about: "opening",
      },
    ],
    accepts: [{ when: planning(), leadsTo: "open.running" }],
  },
  {
    workflow,
    requirement: "track-responsible-are-mentors",
    clause: "Целостность",
    given: approved,
    refuses: [
      {
        when: planning({ themes: [row("opening", ["festival"], "m9")] }),
        says: ["Это не куратор и не наставник школы", "This is neither the curator nor a mentor of it"],
        about: "m9",
      },
      {
        given: done(planning()),
        when: revise({ themes: [row("opening", ["festival"], "m9")] }),
        says: ["Это не куратор и не наставник школы", "This is neither the curator nor a mentor of it"],
        about: "m9",
      },
    ],
    accepts: [
      { when: planning({ themes: [row("opening", ["festival"], "c1")] }), leadsTo: "open.running" },
      { when: planning({ themes: [row("opening", ["festival"], "m2")] }), leadsTo: "open.running" },
    ],
  },
  {
    workflow,
    requirement: "track-held-events-stay",
    clause: "Целостность",
    given: scenes(planned, done(holding())),
    refuses: [
      {
        when: revise({ themes: [row("opening", ["festival"], "c1")] }),
        says: [
          "Исключено то, что проведено 2025-09-01: открытый урок",
          "What was held on 2025-09-01 is left out: open lesson",
        ],
        about: "e1",
      },
      {
        when: revise({ period: { from: "2025-10-01", to: "2025-12-31" } }),
        says: ["Мероприятие было 2025-09-01, вне нового срока", "The event was on 2025-09-01, outside the new time"],
        about: "e1",
      },
    ],
    accepts: [{ when: revise({ period: { from: "2025-09-01", to: "2026-01-31" } }), leadsTo: "open.running" }],
  },
  {
    workflow,
    requirement: "track-event-planned",
    clause: "Целостность",
    given: planned,
    refuses: [
      {
        given: done(holding()),
        when: holding(),
        says: ["Это мероприятие уже записано", "This event is recorded already"],
        about: "e1",
      },
      {
        when: holding({ theme: "functional-literacy" }),
        says: ["Такой темы в треке нет", "The track has no such theme"],
        about: "functional-literacy",
      },
      {
        when: holding({ form: "webinar" }),
        says: ["Такой формы у этой темы нет", "The theme has no such form"],
        about: "webinar",
      },
    ],
    accepts: [{ when: holding(), leadsTo: "open.running" }],
  },
  {
    workflow,
    requirement: "track-event-led-by-responsible",
    clause: "Целостность",
    given: planned,
    refuses: [
      {
        when: holding({ responsible: ["m2"] }),
        says: ["За эту тему отвечает другой", "Somebody else is responsible for this theme"],
        about: "m2",
      },
    ],
    accepts: [{ when: holding({ responsible: ["c1", "m1"] }, curator), leadsTo: "open.running" }],
  },
  {
    workflow,
    requirement: "track-event-in-time",
    clause: "Целостность",
    given: scenes(approved, done(planning({ period: { from: "2025-09-15", to: "2025-11-30" } }))),
    refuses: [
      {
        when: holding(),
        says: [
          "Трек идёт с 2025-09-15 по 2025-11-30, мероприятие — 2025-09-01",
          "The track goes from 2025-09-15 to 2025-11-30, the event is on 2025-09-01",
        ],
      },
    ],
    accepts: [{ given: today("2025-09-16"), when: holding(), leadsTo: "open.running" }],
  },
  {
    workflow,
    requirement: "track-event-after-order",
    clause: "Программа школы",
    given: scenes(
      founded,
      done(planning({ themes: [row("opening", ["festival"], "c1")] })),
      municipalityChooses({ "municipalSchool.tracksAfterOrder": true }),
    ),
    refuses: [
      {
        when: holding({ theme: "opening", form: "festival", responsible: ["c1"] }, curator),
        says: ["Программа школы ещё не утверждена приказом", "No order has approved the programme yet"],
      },
    ],
    accepts: [
      {
        given: municipalityChooses({ "municipalSchool.tracksAfterOrder": null }),
        when: holding({ theme: "opening", form: "festival", responsible: ["c1"] }, curator),
        leadsTo: "open.running",
      },
    ],
  },
  {
    workflow,
    requirement: "track-schools-take-part",
    clause: "Целостность",
    given: planned,
    refuses: [
      {
        when: holding({ schools: ["school-9"] }),
        says: ["Организация не участвует в муниципальной школе", "It takes no part in the school"],
        about: "school-9",
      },
    ],
    accepts: [{ when: holding({ schools: ["centre", "school-2"], guests: ["school-of-elsewhere"] }), leadsTo: "open" }],
  },
  {
    workflow,
    requirement: "track-events-held",
    clause: khanka,
    given: scenes(
      planned,
      municipalityChooses({ "municipalSchool.trackClosing": ["every-theme", "every-form"] }),
      done(holding()),
    ),
    refuses: [
      {
        when: toTrack("t1", "close", { document: "1" }),
        says: ["По теме не было ни одного мероприятия", "There was no event of the theme"],
        about: "opening",
      },
      {
        when: toTrack("t1", "close", { document: "1" }),
        says: ["По теме не проведено: семинар", "Not held of the theme: seminar"],
        about: "modern-lesson",
      },
    ],
    accepts: [
      {
        given: done(
          holding({ event: "e2", form: "seminar" }),
          holding({ event: "e3", theme: "opening", form: "festival", responsible: ["c1"] }, curator),
        ),
        when: toTrack("t1", "close", { document: "1" }),
        leadsTo: "closed",
      },
    ],
  },
  {
    workflow,
    requirement: "track-has-begun",
    clause: "Целостность",
    given: approved,
    refuses: [],
    passesBy: [
      {
        given: done(planning({ period: { from: "2025-12-01", to: "2026-02-28" } })),
        when: revise(),
        says: ["Трек начинается 2025-12-01", "The track begins on 2025-12-01"],
        leadsTo: "open.planned",
      },
    ],
    accepts: [{ when: planning(), leadsTo: "open.running" }],
  },
];

/** Deeds that no requirement guards. */
export const unguardedTracks = [
  { given: planned, when: toTrack("t1", "cancel", { reason: "no-requests" }), leadsTo: "cancelled" },
  {
    given: planned,
    when: { by: "system", on: trackRef("t1"), type: "lose-school", payload: {} },
    leadsTo: "cancelled",
  },
  {
    given: planned,
    when: { by: "system", on: trackRef("t1"), type: "account-for-request", payload: { request: "r1" } },
    leadsTo: "open.running",
  },
] as const;
