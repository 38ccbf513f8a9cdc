import { workingPair } from "../people-scenes.ts";
import { altered, chosen, done, type Scene, scenes, toUnit, unitRef } from "../scenes.ts";
import type { Specification } from "../spec.ts";
import { meeting } from "../work-scenes.ts";

const excursion = { id: "excursion", title: { ru: "экскурсия на завод", en: "an excursion to the works" } };
const tea = { id: "tea", title: { ru: "чаепитие", en: "a tea party" }, repeats: true } as const;
const quarter = { id: "quarter", title: { ru: "за первую четверть", en: "of the first quarter" } };

const kept = (...meetings: readonly (string | typeof excursion | typeof tea)[]): Scene =>
  chosen({ "unit.meetings": [...meetings] });
const controls: Scene = chosen({ "unit.controls": ["current", quarter, "mid-term", "final"] });
const control = (kind: string, evidence: readonly string[] = ["survey-protocol", "open-lesson"]) =>
  toUnit("u1", "carry-out-control", { kind, covers: "all", evidence: [...evidence] });
const own = kept("organizational-first", tea, excursion, "planning", "regular", "closing");
const expects = (ru: string, en: string, met: string, metEn: string) =>
  [`Ожидается встреча: ${ru}; предложена: ${met}`, `Expected meeting: ${en}; met: ${metEn}`] as const;
const planned = altered(unitRef("u1"), { plans: ["mentor", "curator", "s1"] });

/** A unit begins anew in the regulation that it has by now: states are entered by the order that approves it. */
const leftOut = (kind: string, titles: readonly [string, string], state: string, then: Scene): Specification => ({
  workflow: "unit",
  requirement: `meetings-without-${kind}`,
  clause: "Целостность",
  given: scenes(workingPair, then),
  refuses: [],
  passesBy: [
    {
      when: toUnit("u1", "submit-report", { person: "m1" }, "mentor"),
      says: [`Такая встреча есть: ${titles[0]}`, `There is such a meeting: ${titles[1]}`],
      leadsTo: `working.meetings.${state}`,
    },
  ],
  accepts: [
    {
      given: kept("regular", "closing"),
      when: toUnit("u1", "submit-report", { person: "m1" }, "mentor"),
      leadsTo: "working.meetings.regular",
    },
  ],
});

/** Meetings and controls that an organisation has added, or left out. */
export const ownMeetingSpecifications: readonly Specification[] = [
  {
    workflow: "unit",
    requirement: "own-meeting-comes-next",
    clause: "Положение называет",
    given: scenes(workingPair, own),
    refuses: [
      {
        when: meeting("excursion"),
        says: expects(
          "первая, организационная",
          "first, organisational",
          "экскурсия на завод",
          "an excursion to the works",
        ),
        also: ["meeting-is-organizational-first"],
      },
      {
        given: done(meeting("organizational-first"), meeting("excursion")),
        when: meeting("excursion"),
        says: ["Эта встреча уже позади: экскурсия на завод", "This meeting is behind: an excursion to the works"],
        also: ["meeting-is-planning"],
      },
    ],
    accepts: [
      {
        given: done(meeting("organizational-first")),
        when: meeting("excursion"),
        leadsTo: "working.meetings.planning",
      },
      {
        given: done(meeting("organizational-first"), meeting("tea")),
        when: meeting("tea"),
        leadsTo: "working.meetings.planning",
      },
      {
        given: done(meeting("organizational-first"), meeting("excursion")),
        when: meeting("planning"),
        leadsTo: "working.meetings.regular",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "meeting-is-own",
    clause: "Целостность",
    given: scenes(workingPair, own),
    refuses: [],
    passesBy: [
      {
        when: meeting("organizational-first"),
        says: [
          "Ожидается встреча, которую ввела организация; предложена: первая, организационная",
          "Expected a meeting of the organisation's own; met: first, organisational",
        ],
        leadsTo: "working.meetings.planning",
      },
    ],
    accepts: [{ given: done(meeting("organizational-first")), when: meeting("tea") }],
  },
  leftOut("organizational-first", ["первая, организационная", "first, organisational"], "organizational", () => {}),
  leftOut(
    "trial-working",
    ["вторая, пробная рабочая", "second, trial working"],
    "trial",
    done(meeting("organizational-first")),
  ),
  leftOut(
    "planning",
    ["встреча-планирование", "planning"],
    "planning",
    done(meeting("organizational-first"), meeting("trial-working")),
  ),
  {
    workflow: "unit",
    requirement: "own-control-comes-next",
    clause: "Положение называет",
    given: scenes(workingPair, chosen({ "unit.controls": ["mid-term", quarter, "final"] })),
    refuses: [
      {
        when: control("quarter"),
        says: ["Сначала проводят контроль: промежуточный", "This control comes first: mid-term"],
        about: "mid-term",
      },
      {
        given: done(control("mid-term"), control("quarter")),
        when: control("quarter"),
        says: [
          "Этот контроль уже проведён: за первую четверть",
          "This control has been carried out: of the first quarter",
        ],
        about: "quarter",
      },
    ],
    accepts: [{ given: done(control("mid-term")), when: control("quarter"), leadsTo: "working.control.mid-term" }],
  },
  {
    workflow: "unit",
    requirement: "control-is-own",
    clause: "Целостность",
    given: scenes(workingPair, controls),
    refuses: [],
    passesBy: [
      {
        when: control("current"),
        says: [
          "Ожидается контроль, который ввела организация; предложен: текущий",
          "Expected a control of the organisation's own; met: current",
        ],
        leadsTo: "working.control.none",
      },
    ],
    accepts: [{ when: control("quarter"), leadsTo: "working.control.none" }],
  },
  {
    workflow: "unit",
    requirement: "listed-controls-done",
    clause: "Положение называет",
    given: scenes(workingPair, planned, controls, done(control("mid-term"))),
    refuses: [
      {
        when: control("final"),
        says: ["Сначала проводят контроль: за первую четверть", "This control comes first: of the first quarter"],
        about: "quarter",
      },
    ],
    accepts: [{ given: done(control("quarter")), when: control("final"), leadsTo: "working.control.final" }],
  },
];
