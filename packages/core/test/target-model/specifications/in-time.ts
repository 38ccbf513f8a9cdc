import type { JsonObject } from "@nastavnik/core";
import { joining, propose } from "../people-scenes.ts";
import { founded } from "../programme-scenes.ts";
import { altered, scenes, toProgramme } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const during = (from: string, to: string) => propose("u1", "m1", ["s1"], { period: { from, to } });
const nextCycle = (from: string, to: string) => toProgramme("start-next-cycle", { period: { from, to } }, "head");

const twoYears = (cycle: JsonObject) =>
  toProgramme("found", { organisation: "school", period: { from: "2025-09-01", to: "2027-08-31" }, cycle }, "head");

/** What must not lie outside its time. */
export const inTimeSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "cycle-comes-next",
    clause: "Целостность",
    given: scenes(founded(), altered(programmeRef, {}, "published")),
    refuses: [
      {
        when: nextCycle("2020-09-01", "2021-08-31"),
        says: [
          "Ожидается начало позже 2025-09-01, указано 2020-09-01",
          "Expected a beginning after 2025-09-01, met 2020-09-01",
        ],
      },
      {
        when: nextCycle("2025-09-01", "2026-08-31"),
        says: [
          "Ожидается начало позже 2025-09-01, указано 2025-09-01",
          "Expected a beginning after 2025-09-01, met 2025-09-01",
        ],
      },
    ],
    accepts: [{ when: nextCycle("2026-09-01", "2027-08-31"), leadsTo: "preparation" }],
  },
  {
    workflow: "programme",
    requirement: "first-cycle-in-programme",
    clause: "Целостность",
    given: scenes(),
    refuses: [
      {
        when: twoYears({ from: "2025-09-01", to: "2028-08-31" }),
        says: [
          "Ожидается цикл в срок с 2025-09-01 по 2027-08-31, указано с 2025-09-01 по 2028-08-31",
          "Expected a cycle within 2025-09-01 to 2027-08-31, met 2025-09-01 to 2028-08-31",
        ],
      },
      {
        when: twoYears({ from: "2025-08-31", to: "2026-08-31" }),
        says: [
          "Ожидается цикл в срок с 2025-09-01 по 2027-08-31, указано с 2025-08-31 по 2026-08-31",
          "Expected a cycle within 2025-09-01 to 2027-08-31, met 2025-08-31 to 2026-08-31",
        ],
      },
    ],
    accepts: [{ when: twoYears({ from: "2025-09-01", to: "2026-08-31" }), leadsTo: "preparation" }],
  },
  {
    workflow: "unit",
    requirement: "term-begins-in-programme",
    clause: "пара (группа) работает в рамках программы",
    given: joining,
    refuses: [
      {
        when: during("2030-10-01", "2031-05-31"),
        says: [
          "Ожидается начало с 2025-09-01 по 2026-08-31, указано 2030-10-01",
          "Expected a beginning from 2025-09-01 to 2026-08-31, met 2030-10-01",
        ],
      },
      {
        when: during("2024-10-01", "2025-05-31"),
        says: [
          "Ожидается начало с 2025-09-01 по 2026-08-31, указано 2024-10-01",
          "Expected a beginning from 2025-09-01 to 2026-08-31, met 2024-10-01",
        ],
      },
    ],
    accepts: [{ when: during("2025-10-01", "2026-05-31"), leadsTo: "proposed" }],
  },
];
