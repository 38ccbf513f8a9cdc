import type { JsonObject } from "@nastavnik/core";
import { appointed, founded, mentorAppointed, order, regulationAdopted } from "../programme-scenes.ts";
import { chosen, done, type Scene, scenes, toProgramme } from "../scenes.ts";
import type { Specification } from "../spec.ts";

const goals = [
  { id: "growth", title: { ru: "Рост", en: "Growth" } },
  { id: "bank", title: { ru: "Банк практик", en: "A bank of practices" } },
];

const write = (content: JsonObject = {}) => toProgramme("write-programme", content);

const adopt = toProgramme("adopt-document", {
  kind: "organization-program",
  number: "p-1",
  authors: ["curator", "m1"],
  forms: ["teacher-student"],
});

const sections = (...named: readonly string[]) =>
  write({ sections: named.map((section) => ({ section, document: "1" })) });

const led: Scene = scenes(founded(), appointed);

const ready: Scene = scenes(
  led,
  mentorAppointed,
  chosen({ "documents.programmeForms": null, "documents.programmeSections": ["explanatory-note", "annexes"] }),
);

/** What an organisation's own programme says, and how it comes into force. */
export const organisationProgrammeSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "programme-sections-written",
    clause: "План лицея № 45",
    given: scenes(led, chosen({ "documents.programmeSections": ["explanatory-note", "monitoring", "annexes"] })),
    refuses: [
      {
        when: sections("explanatory-note", "annexes"),
        says: [
          "Не написан раздел: мониторинг эффективности",
          "The section is not written: monitoring of effectiveness",
        ],
        about: "monitoring",
      },
    ],
    accepts: [{ when: sections("explanatory-note", "monitoring", "annexes") }, { when: write() }],
  },
  {
    workflow: "programme",
    requirement: "programme-goals-exist",
    clause: "Целостность",
    given: scenes(led, chosen({ "documents.goals": goals })),
    refuses: [
      {
        when: write({
          goals: [
            { goal: "g-1", of: "growth" },
            { goal: "g-2", of: "glory" },
          ],
        }),
        says: ["Такой цели в Положении нет", "The regulation has no such goal"],
        about: "glory",
      },
      {
        given: chosen({ "documents.goals": null }),
        when: write({ goals: [{ goal: "g-1", of: "growth" }] }),
        says: ["Такой цели в Положении нет", "The regulation has no such goal"],
        about: "growth",
      },
    ],
    accepts: [{ when: write({ goals: [{ goal: "g-1", of: "growth" }] }) }],
  },
  {
    workflow: "programme",
    requirement: "programme-goals-correspond",
    clause: "План лицея № 45",
    given: scenes(led, chosen({ "documents.goals": goals })),
    refuses: [
      { when: write(), says: ["Программа не называет целей", "The programme names no goals"] },
      {
        when: write({ goals: [{ goal: "g-1", of: "growth" }, { goal: "g-2" }] }),
        says: ["Цель не соотнесена с целью Положения", "The goal corresponds to none of the Regulation"],
        about: "g-2",
      },
    ],
    accepts: [
      {
        when: write({
          goals: [
            { goal: "g-1", of: "growth" },
            { goal: "g-2", of: "growth" },
          ],
        }),
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "programme-tasks-serve-goals",
    clause: "Целостность",
    given: led,
    refuses: [
      {
        when: write({ goals: [{ goal: "g-1" }], tasks: [{ task: "t-1", goal: "g-2" }] }),
        says: ["Задача не относится к целям программы", "The task serves no goal of it"],
        about: "t-1",
      },
    ],
    accepts: [{ when: write({ goals: [{ goal: "g-1" }], tasks: [{ task: "t-1", goal: "g-1" }] }) }],
  },
  {
    workflow: "programme",
    requirement: "programme-annexes-attached",
    clause: "План лицея № 45",
    given: scenes(led, chosen({ "documents.programmeAnnexes": ["practice-template", "indicators"] })),
    refuses: [
      {
        when: write(),
        says: ["Нет приложения: показатели эффективности", "The annex is missing: indicators of effectiveness"],
        about: "indicators",
      },
    ],
    accepts: [
      {
        when: write({
          annexes: [
            { annex: "practice-template", document: "1" },
            { annex: "indicators", document: "2" },
          ],
        }),
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "adopted-programme-written",
    clause: "План лицея № 45",
    given: ready,
    refuses: [{ when: adopt, says: ["Программа ещё не составлена", "The programme is not written yet"] }],
    accepts: [{ given: done(write()), when: adopt }],
  },
  {
    workflow: "programme",
    requirement: "ordered-regulation-exists",
    clause: "Целостность",
    given: ready,
    refuses: [
      {
        when: order("approve-regulation", "9", { annexes: ["regulation", "road-map"] }),
        says: ["Не утверждён документ: Положение о наставничестве", "Not adopted: the mentoring Regulation"],
        about: "regulation",
      },
      {
        when: order("approve-programme", "9"),
        says: ["Не утверждён документ: программа наставничества", "Not adopted: the mentoring programme"],
        about: "organization-program",
      },
      {
        given: done(write()),
        when: order("approve-programme", "9"),
        says: ["Эта редакция программы ещё не принята", "This version of the programme is not adopted yet"],
      },
      {
        // What was written anew has to be adopted anew.
        given: done(write(), adopt, write()),
        when: order("approve-programme", "9"),
        says: ["Эта редакция программы ещё не принята", "This version of the programme is not adopted yet"],
      },
    ],
    accepts: [
      { given: regulationAdopted, when: order("approve-regulation", "9", { annexes: ["regulation", "road-map"] }) },
      { given: done(write(), adopt), when: order("approve-programme", "9") },
    ],
  },
];
