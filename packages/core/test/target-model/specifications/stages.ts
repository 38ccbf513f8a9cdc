import {
  agreedPair,
  approve,
  inRegistry,
  mentee,
  mentor,
  propose,
  workingPair,
  youngMentor,
} from "../people-scenes.ts";
import {
  indicators,
  materialsPrepared,
  menteesListed,
  mentorsListed,
  monitored,
  prepared,
  schoolOrdered,
} from "../programme-scenes.ts";
import { altered, chosen, done, participantRef, type Scene, scenes, toPerson, toProgramme, toUnit } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

/** Somebody who is called a mentor monitors. */
const reviewed = (document: string, by: string) =>
  toProgramme("record-monitoring", { part: "quality", documents: [{ way: "reviews", document, by, reference: "3" }] });
const monitor = (part: string, id: string) => toProgramme("record-monitoring", { part }, { id, roles: ["mentor"] });

const finish = toProgramme("finish-stage");
const hold = toProgramme("hold-mentor-school");

/** The programme has come to this stage; what else it has is left as it was. */
const inStage = (stage: string): Scene => altered(programmeRef, {}, stage);

const list = (name: string) => toProgramme("form-registry", { list: name });

export const stageSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "registry-list-has-people",
    clause: "Целостность",
    given: scenes(prepared, mentee("s1")),
    refuses: [
      {
        when: list("mentees-teachers"),
        says: ["В списке никого нет: наставляемые педагоги", "Nobody is in the list: mentees who are teachers"],
        about: "mentees-teachers",
      },
      {
        given: done(toPerson("s1", "withdraw", { reason: "moved" })),
        when: list("mentees-students"),
        says: ["В списке никого нет: наставляемые обучающиеся", "Nobody is in the list: mentees who are students"],
        about: "mentees-students",
      },
    ],
    accepts: [
      { when: list("mentees-students") },
      {
        given: inRegistry("m1", "mentor", { kind: "employer", forms: ["employer-student"] }),
        when: list("mentors-teachers"),
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "mentees-lists-formed",
    clause: "План лицея № 45, этап 2",
    given: scenes(prepared, mentee("s1")),
    refuses: [
      {
        given: scenes(done(list("mentees-students")), mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] })),
        when: finish,
        says: ["Не сформирован список: наставляемые педагоги", "The list is not formed: mentees who are teachers"],
        about: "mentees-teachers",
      },
      {
        when: finish,
        says: ["Не сформирован список: наставляемые обучающиеся", "The list is not formed: mentees who are students"],
        about: "mentees-students",
      },
    ],
    accepts: [
      { given: done(list("mentees-students")), when: finish, leadsTo: "mentor-registry" },
      {
        given: chosen({ "registries.lists": ["mentees-teachers"] }),
        when: finish,
        leadsTo: "mentor-registry",
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "mentees-listed",
    clause: "Предусловие этапа 3",
    given: prepared,
    refuses: [{ when: finish, says: ["В базе наставляемых никого нет", "The mentee registry is empty"] }],
    accepts: [{ given: scenes(mentee("s1"), menteesListed), when: finish, leadsTo: "mentor-registry" }],
  },
  {
    workflow: "programme",
    requirement: "mentors-lists-formed",
    clause: "План лицея № 45, этап 3",
    given: scenes(prepared, mentor("m1"), inStage("mentor-registry")),
    refuses: [
      {
        when: finish,
        says: [
          "Не сформирован список: наставники из числа педагогов",
          "The list is not formed: mentors who are teachers",
        ],
        about: "mentors-teachers",
      },
      {
        given: scenes(youngMentor("y1"), done(list("mentors-teachers"))),
        when: finish,
        says: [
          "Не сформирован список: наставники из числа обучающихся",
          "The list is not formed: mentors who are students",
        ],
        about: "mentors-students",
      },
    ],
    accepts: [{ given: mentorsListed, when: finish, leadsTo: "selection-and-training" }],
  },
  {
    workflow: "programme",
    requirement: "mentors-listed",
    clause: "Предусловие этапа 4",
    given: scenes(prepared, inStage("mentor-registry")),
    refuses: [{ when: finish, says: ["В базе наставников никого нет", "The mentor registry is empty"] }],
    accepts: [{ given: scenes(mentor("m1"), mentorsListed), when: finish, leadsTo: "selection-and-training" }],
  },
  {
    workflow: "programme",
    requirement: "mentor-school-ordered",
    clause: "План лицея № 45, этап 4",
    given: scenes(prepared, materialsPrepared),
    refuses: [{ when: hold, says: ["Нет приказа о «Школе наставников»", "No order organises the mentor school"] }],
    accepts: [{ given: schoolOrdered, when: hold }],
  },
  {
    workflow: "programme",
    requirement: "materials-prepared",
    clause: "План лицея № 45, этап 4",
    given: scenes(prepared, schoolOrdered),
    refuses: [
      {
        when: hold,
        says: [
          "Методические материалы для обучения не подготовлены",
          "The materials for the training are not prepared",
        ],
      },
    ],
    accepts: [{ given: materialsPrepared, when: hold }],
  },
  {
    workflow: "programme",
    requirement: "selected-mentors-prepared",
    clause: "г. Мегион",
    given: scenes(prepared, inStage("selection-and-training")),
    refuses: [
      { when: finish, says: ["Нет ни одного подготовленного наставника", "No mentor is prepared"] },
      {
        given: scenes(mentor("m1"), mentor("m2"), altered(participantRef("m2"), {}, { registered: "selected" })),
        when: finish,
        says: [
          "Отобранный наставник не обучен и не проконсультирован",
          "A selected mentor is neither trained nor consulted",
        ],
        about: "m2",
      },
    ],
    accepts: [{ given: mentor("m1"), when: finish, leadsTo: "pairing" }],
  },
  {
    workflow: "programme",
    requirement: "group-meeting-held",
    clause: "План лицея № 45, этап 5",
    given: scenes(prepared, inRegistry("m1", "mentor"), inStage("pairing")),
    refuses: [
      {
        when: toProgramme("analyse-preferences"),
        says: ["Групповая встреча ещё не проведена", "The group meeting has not been held yet"],
      },
    ],
    accepts: [{ given: done(toProgramme("hold-group-meeting")), when: toProgramme("analyse-preferences") }],
  },
  {
    workflow: "programme",
    requirement: "preferences-analysed",
    clause: "План лицея № 45, этап 5",
    given: scenes(
      prepared,
      inRegistry("m1", "mentor"),
      inStage("pairing"),
      altered(programmeRef, { done: { "order:approve-pairs": "2025-10-01" } }),
    ),
    refuses: [
      {
        when: finish,
        says: [
          "Анкеты групповой встречи ещё не проанализированы",
          "The preference questionnaires are not analysed yet",
        ],
      },
    ],
    accepts: [
      {
        given: done(toProgramme("hold-group-meeting"), toProgramme("analyse-preferences")),
        when: finish,
        leadsTo: "working",
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "pairs-approved",
    clause: "План лицея № 45, этап 5",
    given: scenes(agreedPair, done(toPerson("s2", "support-unpaired", { needsPsychologist: false }))),
    refuses: [
      {
        when: finish,
        says: ["Нет приказа об утверждении пар (групп)", "No order approves units"],
        also: ["every-mentee-settled"],
      },
    ],
    accepts: [{ given: done(approve("5", "u1")), when: finish, leadsTo: "working" }],
  },
  {
    workflow: "programme",
    requirement: "indicators-planned",
    clause: "вывод из сравнения фактических показателей с планируемыми (Приморский краевой ИРО)",
    given: scenes(workingPair, done(toPerson("s2", "support-unpaired", { needsPsychologist: true }, "psychologist"))),
    refuses: [
      {
        given: altered(programmeRef, { indicators: [] }, "pairing"),
        when: finish,
        says: ["В дорожной карте не запланированы показатели", "The road map has no planned indicators"],
        about: "road-map",
      },
      {
        given: altered(programmeRef, { indicators: indicators.slice(0, 1) }, "pairing"),
        when: finish,
        says: ["В программе не запланированы показатели", "The programme has no planned indicators"],
        about: "programme",
      },
    ],
    accepts: [{ when: finish, leadsTo: "working" }],
  },
  {
    workflow: "programme",
    requirement: "every-mentee-settled",
    clause: "План лицея № 45, этап 5",
    given: workingPair,
    refuses: [
      {
        when: finish,
        says: [
          "Наставляемый без пары, и о сопровождении не решено",
          "A mentee has neither a unit nor a decision on support",
        ],
        about: "s2",
      },
      {
        given: done(propose("u2", "m1", ["s2"])),
        when: finish,
        says: ["Пара наставляемого ещё не утверждена приказом", "A mentee's unit is not approved by an order yet"],
        about: "s2",
      },
    ],
    accepts: [
      {
        given: done(toPerson("s2", "support-unpaired", { needsPsychologist: true }, "psychologist")),
        when: finish,
        leadsTo: "working",
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "units-closed",
    clause: "вывод из порядка этапов 6 и 7 плана лицея № 45",
    given: scenes(workingPair, inStage("working")),
    refuses: [
      {
        when: finish,
        says: ["Пара (группа) ещё не завершила работу", "The unit has not ended its work yet"],
        about: "u1",
      },
      {
        given: done(toUnit("u1", "remove-mentor", { record: "record-1" }, "deputy-head")),
        when: finish,
        says: ["Пара (группа) ещё не завершила работу", "The unit has not ended its work yet"],
        about: "u1",
      },
    ],
    accepts: [{ given: done(toUnit("u1", "dissolve", { reason: "moved" })), when: finish, leadsTo: "completion" }],
  },
  {
    workflow: "programme",
    requirement: "mentor-monitors-quality",
    clause: "Программа СОШ № 32",
    given: scenes(prepared, mentor("m1")),
    refuses: [
      {
        when: monitor("satisfaction", "m1"),
        says: ["Наставник вносит только оценку качества", "A mentor records the quality only"],
      },
    ],
    accepts: [{ when: monitor("quality", "m1") }],
  },
  {
    workflow: "programme",
    requirement: "monitored-by-own-mentor",
    clause: "Целостность",
    given: scenes(prepared, mentor("m1"), mentee("s1")),
    refuses: [
      {
        when: monitor("quality", "m9"),
        says: ["Это не наставник этой программы", "This is no mentor of the programme"],
        about: "m9",
      },
      {
        when: monitor("quality", "s1"),
        says: ["Это не наставник этой программы", "This is no mentor of the programme"],
        about: "s1",
      },
    ],
    accepts: [
      { when: monitor("quality", "m1") },
      { when: toProgramme("record-monitoring", { part: "influence" }, "expert") },
    ],
  },
  {
    workflow: "programme",
    requirement: "programme-monitoring-ways-used",
    clause: "Приморский краевой ИРО",
    given: scenes(
      prepared,
      chosen({ "completion.monitoring": ["quality"], "completion.monitoringWays": ["reviews"] }),
      inStage("completion"),
      done(toProgramme("record-monitoring", { part: "quality" })),
    ),
    refuses: [
      {
        given: done(reviewed("curator-review", "curator")),
        when: finish,
        says: [
          "Отзывы куратора и стороннего эксперта: нужен документ «Отзыв стороннего эксперта»",
          "Reviews by the curator and an external expert: “External expert's review” is needed",
        ],
        about: "reviews",
      },
      {
        given: (school) => (school.assessing = undefined),
        when: finish,
        says: ["Оценить это нечем: расчёт не подключён", "Nothing is there to assess this with"],
      },
    ],
    accepts: [
      {
        given: done(reviewed("curator-review", "curator"), reviewed("expert-review", "external-expert")),
        when: finish,
        leadsTo: "review",
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "monitoring-complete",
    clause: "План лицея № 45, этап 7",
    given: scenes(prepared, inStage("completion")),
    refuses: [
      {
        when: finish,
        says: [
          "Нет результата мониторинга: удовлетворённость участников",
          "No result of the monitoring: satisfaction of the participants",
        ],
        about: "satisfaction",
      },
      {
        given: done(
          toProgramme("record-monitoring", { part: "satisfaction" }),
          toProgramme("record-monitoring", { part: "influence" }),
        ),
        when: finish,
        says: [
          "Нет результата мониторинга: качество реализации программы",
          "No result of the monitoring: quality of the programme",
        ],
        about: "quality",
      },
      {
        given: done(
          toProgramme("record-monitoring", { part: "satisfaction" }),
          toProgramme("record-monitoring", { part: "quality" }),
        ),
        when: finish,
        says: [
          "Нет результата мониторинга: влияние программы на участников",
          "No result of the monitoring: influence on the participants",
        ],
        about: "influence",
      },
    ],
    accepts: [{ given: monitored, when: finish, leadsTo: "review" }],
  },
];
