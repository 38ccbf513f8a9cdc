import { workingGroup, workingPair } from "../people-scenes.ts";
import { order } from "../programme-scenes.ts";
import { altered, done, scenes, toUnit } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const agree = (person: string, to: string) =>
  toUnit("u1", "agree-to-extension", { person, to, document: `extension/${person}` });
const extend = (number: string) => toUnit("u1", "extend", { order: number }, "head");
const extensions = (number: string, ...units: readonly string[]) => order("extend-units", number, { units });
const both = done(agree("m1", "2026-07-31"), agree("s1", "2026-07-31"));

/** The order is there, but nobody has told the unit yet. */
const ordered = (...units: readonly string[]) =>
  altered(programmeRef, {
    orders: {
      "8": { kind: "extend-units", date: "2026-05-01", annexes: [], units },
      "9": { kind: "final-event", date: "2026-05-01", annexes: [], units: [] },
    },
  });

/** What an extension of a unit's term asks for. */
export const extensionSpecifications: readonly Specification[] = [
  {
    workflow: "unit",
    requirement: "extension-is-later",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        when: agree("m1", "2026-05-31"),
        says: ["Ожидается день позже 2026-05-31, указан 2026-05-31", "Expected a day after 2026-05-31, met 2026-05-31"],
      },
    ],
    accepts: [{ when: agree("m1", "2026-06-01"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "extended-term-fits",
    clause: "Приморский краевой ИРО",
    given: scenes(workingPair, altered(programmeRef, { period: { from: "2025-09-01", to: "2028-08-31" } })),
    refuses: [
      {
        when: agree("m1", "2026-10-01"),
        says: [
          "Ожидается день не позже 2026-09-30, указан 2026-10-01",
          "Expected a day until 2026-09-30, met 2026-10-01",
        ],
      },
    ],
    accepts: [{ when: agree("m1", "2026-09-30"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "extension-in-programme",
    clause: "Пара (группа) работает в рамках программы",
    given: workingPair,
    refuses: [
      {
        when: agree("m1", "2026-09-01"),
        says: [
          "Программа идёт по 2026-08-31, указано 2026-09-01",
          "The programme runs until 2026-08-31, met 2026-09-01",
        ],
      },
    ],
    accepts: [{ when: agree("m1", "2026-08-31"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "extension-is-agreed-on",
    clause: "Целостность",
    given: scenes(workingPair, ordered("u1")),
    refuses: [
      {
        when: extend("8"),
        says: ["О продлении ещё не договаривались", "No extension has been agreed on yet"],
        also: ["extension-consented"],
      },
    ],
    accepts: [{ given: both, when: extend("8"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "extension-consented",
    clause: "Программа наставничества продлевается",
    given: scenes(workingPair, ordered("u1")),
    refuses: [
      {
        given: done(agree("m1", "2026-07-31")),
        when: extend("8"),
        says: ["Сторона не согласилась на продление", "A party has not agreed to the extension"],
        about: "s1",
      },
      {
        // Another day is another agreement.
        given: done(agree("m1", "2026-07-31"), agree("s1", "2026-06-30")),
        when: extend("8"),
        says: ["Сторона не согласилась на продление", "A party has not agreed to the extension"],
        about: "m1",
      },
    ],
    accepts: [{ given: both, when: extend("8"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "order-extends-unit",
    clause: "Целостность",
    given: scenes(workingPair, both),
    refuses: [
      {
        given: ordered("u1"),
        when: extend("9"),
        says: ["Нет приказа № 9 о продлении", "There is no order 9 on extensions"],
        about: "9",
      },
      {
        given: ordered("u2"),
        when: extend("8"),
        says: ["Приказ № 8 не называет эту пару (группу)", "Order 8 does not name this unit"],
        about: "8",
      },
    ],
    accepts: [{ given: ordered("u1"), when: extend("8"), leadsTo: "working" }],
  },
  {
    workflow: "programme",
    requirement: "extension-order-names-units",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        when: extensions("8"),
        says: ["В приказе не названа ни одна пара (группа)", "The order names no unit"],
      },
      {
        when: extensions("8", "u1"),
        says: ["Эта пара (группа) о продлении не договаривалась", "This unit has not agreed on an extension"],
        about: "u1",
      },
    ],
    accepts: [{ given: both, when: extensions("8", "u1") }],
  },
  {
    workflow: "programme",
    requirement: "extension-consented",
    clause: "Программа наставничества продлевается",
    given: workingGroup,
    refuses: [
      {
        given: both,
        when: extensions("8", "u1"),
        says: ["Сторона не согласилась на продление", "A party has not agreed to the extension"],
        about: "s2",
      },
    ],
    accepts: [{ given: scenes(both, done(agree("s2", "2026-07-31"))), when: extensions("8", "u1") }],
  },
];
