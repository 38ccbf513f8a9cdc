import { altered, done, gone, scenes, today } from "../scenes.ts";
import {
  approved,
  calling,
  council,
  creating,
  headOfSchool,
  mentorTwo,
  municipalityChooses,
  officer,
  toCouncil,
} from "../municipal-scenes.ts";
import { municipalSchoolRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const workflow = "mentor-council";
const change = (payload: object) => toCouncil("change-members", { order: "48", ...payload }, officer);
const hold = (payload: object = {}) =>
  toCouncil("hold-sitting", { sitting: "s1", present: ["m1", "m2", "c1"], ...payload });
const vote = (payload: object = {}) =>
  toCouncil("put-to-vote", {
    resolution: "r1",
    sitting: "s1",
    item: "1",
    votes: { for: 3, against: 0, abstained: 0 },
    asks: [{ ask: "a1", subject: "qualification", organisation: "school-1", due: "2025-10-31" }],
    ...payload,
  });
const report = (by = headOfSchool) =>
  toCouncil("report-on-ask", { resolution: "r1", ask: "a1", document: "report" }, by);
const check = (outcome = "done") => toCouncil("check-ask", { resolution: "r1", ask: "a1", outcome });
const held = scenes(council, done(calling()), today("2025-09-10"), done(hold()));
const resolved = scenes(held, done(vote()));
const noMember: [string, string] = ["Не состоит в совете", "They are no member of the council"];
const noAsk: [string, string] = ["Такого поручения нет", "There is no such thing asked"];
const doneAlready: [string, string] = ["Поручение уже исполнено", "It is carried out already"];

/** What the requirements of a mentor council refuse and accept. */
export const mentorCouncilSpecifications: readonly Specification[] = [
  {
    workflow,
    requirement: "council-school-goes-on",
    clause: "Целостность",
    given: approved,
    refuses: [
      {
        given: altered(municipalSchoolRef, {
          ending: { reason: "completed", document: "1", at: "2025-09-01T00:00:00Z" },
        }),
        when: creating(),
        says: ["Муниципальная школа завершена", "The municipal school is over"],
      },
      {
        given: gone(municipalSchoolRef),
        when: creating(),
        says: ["Муниципальная школа не найдена", "The municipal school is not found"],
      },
    ],
    accepts: [{ when: creating(), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-chair-is-member",
    clause: "Целостность",
    given: approved,
    refuses: [
      { when: creating({ chair: "m9" }), says: noMember, about: "m9" },
      { given: done(creating()), when: change({ left: ["m1"] }), says: noMember, about: "m1" },
    ],
    accepts: [{ given: done(creating()), when: change({ left: ["m1"], chair: "m2" }), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-change-fits",
    clause: "Целостность",
    given: council,
    refuses: [
      { when: change({}), says: ["Приказ ничего не меняет", "The order changes nothing"] },
      { when: change({ joined: ["m2"] }), says: ["Уже состоит в совете", "They are a member already"], about: "m2" },
      { when: change({ left: ["m9"] }), says: noMember, about: "m9" },
    ],
    accepts: [{ when: change({ joined: ["m3"], secretary: "m3" }), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-sitting-new",
    clause: "Целостность",
    given: council,
    refuses: [
      {
        given: done(calling()),
        when: calling(),
        says: ["Такое заседание уже созвано", "This sitting is called already"],
        about: "s1",
      },
      {
        when: calling({ on: "2025-08-01" }),
        says: ["День заседания 2025-08-01 уже прошёл", "The day of the sitting, 2025-08-01, has passed"],
      },
      {
        when: calling({
          agenda: [
            { item: "1", subject: "qualification" },
            { item: "1", subject: "results" },
          ],
        }),
        says: ["Пункт повестки назван дважды", "An item is named twice"],
        about: "1",
      },
    ],
    accepts: [{ when: calling(), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-agenda-subjects",
    clause: "Мегион",
    given: scenes(council, municipalityChooses({ "mentorCouncil.agenda": ["qualification"] })),
    refuses: [
      {
        when: calling({ agenda: [{ item: "1", subject: "results" }] }),
        says: ["Таким вопросом совет не занимается", "The council does not deal with this"],
        about: "1",
      },
    ],
    accepts: [{ when: calling(), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-called-in-time",
    clause: "Положение о совете наставников",
    given: scenes(council, municipalityChooses({ "mentorCouncil.noticeDays": 10 })),
    refuses: [
      {
        when: calling(),
        says: [
          "Ожидается день не ранее 2025-09-11, указан 2025-09-10",
          "Expected a day not before 2025-09-11, met 2025-09-10",
        ],
      },
    ],
    accepts: [{ when: calling({ on: "2025-09-11" }), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-sitting-called",
    clause: "Целостность",
    given: council,
    refuses: [
      { when: hold(), says: ["Такого заседания не созывали", "No such sitting was called"], about: "s1" },
      {
        given: done(calling()),
        when: hold(),
        says: ["Заседание созвано на 2025-09-10", "The sitting is called for 2025-09-10"],
        about: "s1",
      },
      {
        given: scenes(done(calling()), today("2025-09-10"), done(hold())),
        when: hold(),
        says: ["Заседание уже проведено", "The sitting was held already"],
        about: "s1",
      },
    ],
    accepts: [{ given: scenes(done(calling()), today("2025-09-10")), when: hold(), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-present-are-members",
    clause: "Целостность",
    given: scenes(council, done(calling()), today("2025-09-10")),
    refuses: [{ when: hold({ present: ["m1", "m9"] }), says: noMember, about: "m9" }],
    accepts: [{ when: hold({ present: ["m1"] }), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-quorum",
    clause: "Положение о совете наставников",
    given: scenes(council, municipalityChooses({ "mentorCouncil.quorum": 60 }), done(calling()), today("2025-09-10")),
    refuses: [
      {
        when: hold({ present: ["m1"] }),
        says: ["Присутствует 1 из 3, нужно не менее 2", "1 of 3 are present, at least 2 are needed"],
      },
    ],
    accepts: [{ when: hold({ present: ["m1", "m2"] }), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-item-on-agenda",
    clause: "Целостность",
    given: held,
    refuses: [
      {
        given: done(vote()),
        when: vote(),
        says: ["Решение с таким номером уже есть", "There is a resolution of this number already"],
        about: "r1",
      },
      {
        when: vote({ sitting: "s9", votes: { for: 0, against: 0, abstained: 0 } }),
        says: ["Заседание не проведено", "The sitting was not held"],
        about: "s9",
      },
      {
        when: vote({ item: "9" }),
        says: ["Такого вопроса в повестке не было", "The agenda had no such item"],
        about: "9",
      },
    ],
    accepts: [{ when: vote(), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-votes-fit",
    clause: "Целостность",
    given: held,
    refuses: [
      {
        when: vote({ votes: { for: 4, against: 0, abstained: 0 } }),
        says: ["Голосов 4, присутствовало 3", "4 votes, and 3 were present"],
        about: "s1",
      },
    ],
    accepts: [{ when: vote(), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-asks-fit",
    clause: "Целостность",
    given: held,
    refuses: [
      {
        when: vote({ asks: [{ ask: "a1", subject: "results" }] }),
        says: ["Исполнитель — человек или организация, кто-то один", "A person or an organisation carries it out"],
        about: "a1",
      },
      {
        when: vote({ asks: [{ ask: "a1", subject: "results", organisation: "school-9" }] }),
        says: ["Организация не участвует в муниципальной школе", "The organisation takes no part"],
        about: "school-9",
      },
      {
        when: vote({ asks: [{ ask: "a1", subject: "results", person: "m2", due: "2025-09-01" }] }),
        says: ["Срок 2025-09-01 уже прошёл", "The day 2025-09-01 has passed"],
        about: "a1",
      },
      {
        when: vote({
          asks: [
            { ask: "a1", subject: "results", person: "m2" },
            { ask: "a1", subject: "results", person: "m1" },
          ],
        }),
        says: ["Поручение названо дважды", "It is named twice"],
        about: "a1",
      },
    ],
    accepts: [{ when: vote({ asks: [{ ask: "a1", subject: "results", person: "m2" }] }), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-asks-subjects",
    clause: "Мегион",
    given: scenes(held, municipalityChooses({ "mentorCouncil.agenda": ["qualification"] })),
    refuses: [
      {
        when: vote({ asks: [{ ask: "a1", subject: "results", person: "m2" }] }),
        says: ["Таким вопросом совет не занимается", "The council does not deal with this"],
        about: "a1",
      },
    ],
    accepts: [{ when: vote(), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-resolution-carried",
    clause: "Целостность",
    given: held,
    refuses: [],
    passesBy: [
      {
        when: vote({ votes: { for: 1, against: 1, abstained: 1 } }),
        says: ["За — 1, против — 1", "1 for, 1 against"],
        leadsTo: "at-work",
      },
    ],
    accepts: [{ when: vote(), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-majority",
    clause: "Положение о совете наставников",
    given: scenes(held, municipalityChooses({ "mentorCouncil.majorityOf": "members" })),
    refuses: [],
    passesBy: [
      {
        when: vote({ votes: { for: 1, against: 0, abstained: 2 } }),
        says: ["За — 1 из 3", "1 of 3 are for it"],
        leadsTo: "at-work",
      },
    ],
    accepts: [{ when: vote({ votes: { for: 2, against: 0, abstained: 1 } }), leadsTo: "at-work" }],
  },
  {
    workflow,
    requirement: "council-ask-is-theirs",
    clause: "Целостность",
    given: resolved,
    refuses: [
      {
        when: report({ ...headOfSchool, organisation: "school-2" }),
        says: ["Это поручено другому", "Somebody else was asked"],
        about: "a1",
      },
      {
        when: toCouncil("report-on-ask", { resolution: "r1", ask: "a9", document: "report" }, headOfSchool),
        says: noAsk,
        about: "a9",
      },
      { given: done(report(), check()), when: report(), says: doneAlready, about: "a1" },
    ],
    accepts: [
      { when: report(), leadsTo: "at-work" },
      {
        given: done(vote({ resolution: "r2", asks: [{ ask: "a2", subject: "results", person: "m2" }] })),
        when: toCouncil("report-on-ask", { resolution: "r2", ask: "a2", document: "report" }, mentorTwo),
        leadsTo: "at-work",
      },
    ],
  },
  {
    workflow,
    requirement: "council-ask-reported",
    clause: "Целостность",
    given: resolved,
    refuses: [
      { when: check(), says: ["Об исполнении ещё не отчитались", "There is no report yet"], about: "a1" },
      {
        when: check("not-done"),
        says: ["Срок поручения — 2025-10-31", "It is due on 2025-10-31"],
        about: "a1",
      },
      { given: done(report(), check()), when: check(), says: doneAlready, about: "a1" },
      {
        when: toCouncil("check-ask", { resolution: "r1", ask: "a9", outcome: "done" }),
        says: noAsk,
        about: "a9",
      },
    ],
    accepts: [
      { given: done(report()), when: check(), leadsTo: "at-work" },
      { given: today("2025-11-01"), when: check("not-done"), leadsTo: "at-work" },
    ],
  },
];

/** Deeds that no requirement guards. */
export const unguardedCouncils = [
  { given: council, when: toCouncil("dissolve", { order: "49" }, officer), leadsTo: "dissolved" },
] as const;
