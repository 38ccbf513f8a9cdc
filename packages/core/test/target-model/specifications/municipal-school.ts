import { altered, done, scenes } from "../scenes.ts";
import {
  agrees,
  approval,
  approved,
  consents,
  curator,
  founded,
  founding,
  headOfSchool,
  holding,
  invite,
  mentored,
  mentorOne,
  municipalityChooses,
  officer,
  planned,
  planning,
  stranger,
  submitted,
  toCouncil,
  toSchool,
  toTrack,
  creating,
} from "../municipal-scenes.ts";
import { municipalSchoolRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const khanka = "Ханкайский муниципальный округ";
const workflow = "municipal-school";

const amend = (payload: object, number = "50") => toSchool("amend-programme", { number, ...payload });
const changeCurator = (payload: object = {}) => toSchool("change-curator", { number: "51", curator: "m1", ...payload });
const cancel = (number = "60") => toSchool("cancel-school", { number, reason: "no-mentors" });
const takenNumber: [string, string] = ["Приказ № 46 уже есть", "Order 46 exists already"];

const foundationAndApproval: readonly Specification[] = [
  {
    workflow,
    requirement: "municipal-programme-sound",
    clause: "Целостность",
    given: () => {},
    refuses: [
      {
        when: founding({ regulation: "no-such-text" }),
        says: ["Положение: такого положения нет", "The regulation: there is no such regulation"],
        about: "regulation",
      },
    ],
    accepts: [{ when: founding(), leadsTo: "life.drafted" }],
  },
  {
    workflow,
    requirement: "founded-by-own-centre",
    clause: "Целостность",
    given: () => {},
    refuses: [
      {
        when: { ...founding(), by: stranger },
        says: ["Это школа другого муниципального органа", "It is the school of another municipal body"],
      },
    ],
    accepts: [{ when: founding(), leadsTo: "life.drafted" }],
  },
  {
    workflow,
    requirement: "municipal-order-number-new",
    clause: "Целостность",
    given: approved,
    refuses: [
      { when: amend({ schools: ["school-1"] }, "46"), says: takenNumber, about: "46" },
      { when: changeCurator({ number: "46" }), says: takenNumber, about: "46" },
      { when: cancel("46"), says: takenNumber, about: "46" },
      { when: creating({ order: "46" }), says: takenNumber, about: "46" },
      {
        given: altered(municipalSchoolRef, {}, { life: "drafted", consents: "kept" }),
        when: approval(),
        says: takenNumber,
        about: "46",
      },
      {
        when: {
          by: "system",
          on: municipalSchoolRef,
          type: "account-for-council",
          payload: { council: "council", number: "46", kind: "change-council" },
        },
        says: takenNumber,
        about: "46",
      },
    ],
    accepts: [
      { when: changeCurator(), leadsTo: "life.approved" },
      { given: done(planning()), when: cancel(), leadsTo: "life.cancelled" },
      { when: creating(), leadsTo: "at-work" },
    ],
  },
  {
    workflow,
    requirement: "municipal-order-approves",
    clause: khanka,
    given: mentored,
    refuses: [
      {
        when: approval({ approves: ["road-map"] }),
        says: [
          "Приказ не утверждает: программа муниципальной школы",
          "The order does not approve: the programme of the school",
        ],
        about: "programme",
      },
    ],
    accepts: [{ when: approval({ approves: ["programme"] }), leadsTo: "life.approved.going-on" }],
  },
  {
    workflow,
    requirement: "municipal-order-names-curator",
    clause: khanka,
    given: mentored,
    refuses: [
      {
        when: approval({ curator: undefined }),
        says: ["В приказе не назван куратор школы", "The order names no curator of the school"],
      },
    ],
    accepts: [{ when: approval(), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-order-names-controller",
    clause: khanka,
    given: mentored,
    refuses: [
      {
        when: approval({ controller: undefined }),
        says: [
          "В приказе не сказано, кто контролирует исполнение",
          "The order does not say who controls its execution",
        ],
      },
    ],
    accepts: [{ when: approval(), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-school-term",
    clause: khanka,
    given: approved,
    refuses: [
      {
        when: amend({ period: { from: "2025-09-01", to: "2026-08-31" } }),
        says: [
          "Ожидается срок не менее (лет: 2) и не более (лет: 2), указан с 2025-09-01 по 2026-08-31",
          "Expected a term of at least 2 year(s) and at most 2 year(s), met 2025-09-01 to 2026-08-31",
        ],
      },
      {
        given: scenes(
          altered(
            municipalSchoolRef,
            { period: { from: "2025-09-01", to: "2026-08-31" }, orders: {} },
            {
              life: "drafted",
              consents: "kept",
            },
          ),
        ),
        when: approval(),
        says: [
          "Ожидается срок не менее (лет: 2) и не более (лет: 2), указан с 2025-09-01 по 2026-08-31",
          "Expected a term of at least 2 year(s) and at most 2 year(s), met 2025-09-01 to 2026-08-31",
        ],
      },
    ],
    accepts: [{ when: amend({ period: { from: "2025-08-25", to: "2027-08-24" } }), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-tracks-in-term",
    clause: khanka,
    given: planned,
    refuses: [
      {
        when: amend({ period: { from: "2025-10-01", to: "2027-09-30" } }),
        says: [
          "Трек 1 идёт с 2025-09-01 по 2025-11-30, а срок школы — с 2025-10-01 по 2027-09-30",
          "Track 1 goes from 2025-09-01 to 2025-11-30, the school from 2025-10-01 to 2027-09-30",
        ],
        about: "t1",
      },
      {
        given: altered(
          municipalSchoolRef,
          { period: { from: "2025-10-01", to: "2027-09-30" }, orders: {} },
          {
            life: "drafted",
            consents: "kept",
          },
        ),
        when: approval(),
        says: [
          "Трек 1 идёт с 2025-09-01 по 2025-11-30, а срок школы — с 2025-10-01 по 2027-09-30",
          "Track 1 goes from 2025-09-01 to 2025-11-30, the school from 2025-10-01 to 2027-09-30",
        ],
        about: "t1",
      },
    ],
    accepts: [{ when: amend({ period: { from: "2025-08-25", to: "2027-08-24" } }), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-amendment-sound",
    clause: "Целостность",
    given: approved,
    refuses: [
      { when: amend({}), says: ["Приказ ничего не меняет", "The order changes nothing"] },
      {
        when: amend({ schools: ["school-1"], from: "2025-10-01" }),
        says: ["День назван без нового текста программы", "A day is named without a new text"],
      },
      {
        when: amend({ regulation: "khanka", from: "2025-01-01" }),
        says: [
          "Ожидается день не ранее 2025-09-01, указан 2025-01-01",
          "Expected a day not before 2025-09-01, met 2025-01-01",
        ],
      },
      {
        when: amend({ regulation: "no-such-text" }),
        says: ["Положение: такого положения нет", "The regulation: there is no such regulation"],
        about: "regulation",
      },
    ],
    accepts: [
      { when: amend({ regulation: "khanka" }), leadsTo: "life.approved" },
      { when: amend({ schools: ["school-1"] }), leadsTo: "life.approved" },
    ],
  },
  {
    workflow,
    requirement: "municipal-curator-changes",
    clause: "Целостность",
    given: approved,
    refuses: [
      {
        when: changeCurator({ curator: "c1" }),
        says: ["Эти люди уже назначены", "These people are appointed already"],
        about: "c1",
      },
    ],
    accepts: [{ when: changeCurator({ curator: "c1", controller: "deputy" }), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-only-council",
    clause: "Целостность",
    given: scenes(approved, done(creating())),
    refuses: [
      {
        when: {
          by: "system",
          on: municipalSchoolRef,
          type: "account-for-council",
          payload: { council: "second", number: "48", kind: "create-council" },
        },
        says: ["Совет наставников уже создан", "There is a mentor council already"],
        about: "second",
      },
    ],
    accepts: [
      { given: done(toCouncil("dissolve", { order: "48" }, officer)), when: changeCurator(), leadsTo: "life.approved" },
    ],
  },
  {
    workflow,
    requirement: "municipal-track-number-new",
    clause: "Целостность",
    given: planned,
    refuses: [
      {
        when: {
          by: "system",
          on: municipalSchoolRef,
          type: "account-for-track",
          payload: { track: "t2", number: 1 },
        },
        says: ["Трек 1 уже есть", "Track 1 exists already"],
        about: "t1",
      },
    ],
    accepts: [{ when: planning({ number: 2 }, "t2"), leadsTo: "open.running" }],
  },
];

const group: readonly Specification[] = [
  {
    workflow,
    requirement: "municipal-mentor-profile",
    clause: khanka,
    given: founded,
    refuses: [
      {
        when: invite("m3", "school-2", { helps: [] }),
        says: ["О наставнике не сказано: в чём может помочь", "Not told of the mentor: what the mentor can help with"],
        about: "helps",
      },
      {
        when: invite("m3", "school-2", { profile: { post: "teacher" } }),
        says: ["О наставнике не сказано: педагогический стаж", "Not told of the mentor: years of teaching"],
        about: "experience",
      },
    ],
    accepts: [{ when: invite("m3", "school-2"), leadsTo: "life.drafted" }],
  },
  {
    workflow,
    requirement: "municipal-mentor-not-yet-invited",
    clause: "Целостность",
    given: mentored,
    refuses: [
      {
        when: invite("m1", "school-2"),
        says: ["Наставник уже приглашён", "The mentor is invited already"],
        about: "m1",
      },
    ],
    accepts: [
      {
        given: done(toSchool("leave-mentors", { person: "m1", reason: "no-time" }, mentorOne)),
        when: invite("m1", "school-2"),
        leadsTo: "life.drafted",
      },
    ],
  },
  {
    workflow,
    requirement: "municipal-organisation-takes-part",
    clause: "Целостность",
    given: founded,
    refuses: [
      {
        when: invite("m3", "school-9"),
        says: ["Организация не участвует в муниципальной школе", "The organisation takes no part in it"],
        about: "school-9",
      },
      {
        when: toSchool(
          "open-section",
          { organisation: "school-9", address: "https://school-9.example/mentoring" },
          curator,
        ),
        says: ["Организация не участвует в муниципальной школе", "The organisation takes no part in it"],
        about: "school-9",
        also: ["municipal-speaks-for-own-organisation"],
      },
      {
        when: toSchool(
          "publish",
          { what: "news", where: "press", organisation: "school-9", address: "https://press.example/1" },
          curator,
        ),
        says: ["Организация не участвует в муниципальной школе", "The organisation takes no part in it"],
        about: "school-9",
        also: ["municipal-speaks-for-own-organisation"],
      },
    ],
    accepts: [{ when: invite("m3", "centre"), leadsTo: "life.drafted" }],
  },
  {
    workflow,
    requirement: "municipal-invitation-open",
    clause: "Целостность",
    given: mentored,
    refuses: [
      { when: agrees(mentorOne), says: ["Согласие уже дано", "The consent is given already"], about: "m1" },
      {
        given: altered(municipalSchoolRef, { mentors: {} }),
        when: { ...agrees(mentorOne), by: curator, paper: { signer: "m1", number: "1", date: "2025-09-01" } },
        says: ["В группу не приглашали", "There is no invitation"],
        about: "m1",
        also: ["not-your-act"],
      },
    ],
    accepts: [
      {
        given: done(invite("m3", "school-2"), consents({ ...mentorOne, id: "m3" }, "personal-data")),
        when: agrees({ ...mentorOne, id: "m3" }),
        leadsTo: "life.drafted",
      },
    ],
  },
  {
    workflow,
    requirement: "municipal-mentor-data-consent",
    clause: "152-ФЗ, ст. 9",
    given: scenes(founded, done(invite("m1", "school-2"))),
    refuses: [
      {
        when: agrees(mentorOne),
        says: ["Нет согласия на обработку персональных данных", "There is no personal-data consent"],
        about: "m1",
      },
      {
        given: altered(municipalSchoolRef, {
          consents: { m1: { "personal-data": { document: "1", givenAt: "2025-09-01", withdrawnAt: "2025-09-02" } } },
        }),
        when: agrees(mentorOne),
        says: ["Это согласие отозвано", "That consent is withdrawn"],
        about: "m1",
      },
    ],
    accepts: [{ given: done(consents(mentorOne, "personal-data")), when: agrees(mentorOne), leadsTo: "life.drafted" }],
  },
  {
    workflow,
    requirement: "municipal-mentor-in-group",
    clause: "Целостность",
    given: mentored,
    refuses: [
      {
        when: toSchool("release-mentor", { person: "m9", reason: "other" }, curator),
        says: ["Такого наставника в группе нет", "There is no such mentor in the group"],
        about: "m9",
      },
      {
        given: altered(municipalSchoolRef, { mentors: {} }),
        when: { ...toSchool("leave-mentors", { person: "m1", reason: "other" }, mentorOne) },
        says: ["Такого наставника в группе нет", "There is no such mentor in the group"],
        about: "m1",
        also: ["not-your-act"],
      },
    ],
    accepts: [
      { when: toSchool("release-mentor", { person: "m1", reason: "other" }, curator), leadsTo: "life.drafted" },
      { when: toSchool("leave-mentors", { person: "m1", reason: "other" }, mentorOne), leadsTo: "life.drafted" },
    ],
  },
  {
    workflow,
    requirement: "municipal-consent-separate-document",
    clause: "152-ФЗ, ст. 9",
    given: mentored,
    refuses: [
      {
        when: consents(mentorOne, "image", "personal-data/m1"),
        says: [
          "Документ № personal-data/m1 уже служит другим согласием",
          "Document personal-data/m1 already serves as another consent",
        ],
        about: "m1",
      },
    ],
    accepts: [{ when: consents(mentorOne, "image"), leadsTo: "consents.kept" }],
  },
  {
    workflow,
    requirement: "municipal-consent-in-force",
    clause: "Целостность",
    given: mentored,
    refuses: [
      {
        when: toSchool("withdraw-consent", { person: "m1", kind: "image" }, mentorOne),
        says: ["Такое согласие не действует", "No such consent is in force"],
        about: "m1",
      },
    ],
    accepts: [
      {
        when: toSchool("withdraw-consent", { person: "m1", kind: "personal-data" }, mentorOne),
        leadsTo: "consents.kept",
      },
    ],
  },
  {
    workflow,
    requirement: "municipal-processing-to-stop",
    clause: "Целостность",
    given: mentored,
    refuses: [
      {
        when: toSchool("stop-processing", { person: "m1" }),
        says: ["Согласие не отозвано", "No consent is withdrawn"],
        about: "m1",
      },
    ],
    accepts: [
      {
        given: done(toSchool("withdraw-consent", { person: "m1", kind: "personal-data" }, mentorOne)),
        when: toSchool("stop-processing", { person: "m1" }),
        leadsTo: "consents.kept",
      },
    ],
  },
];

const survey = (payload: object = {}) =>
  toSchool(
    "hold-survey",
    { survey: "1", kind: "difficulties", asked: 40, answered: 31, document: "summary/1", ...payload },
    curator,
  );
const assess = (result: string, way: string, form: string) =>
  toSchool("show-result", { result, way, form, document: `document/${result}` }, curator);

const indicator = (id: string) => ({
  id,
  title: { ru: "Собственные работы", en: "Own works" },
  document: "programme",
  unit: "piece",
  planned: "10",
});
const planIndicators = (...ids: readonly string[]) =>
  toSchool("plan-indicators", { indicators: ids.map((id) => indicator(id)) }, curator);
const fact = (id: string) =>
  toSchool(
    "record-indicator",
    { fact: { id, value: "12", measuredOn: "2025-09-01", source: "entered", evidence: "report/1" } },
    curator,
  );

const results: readonly Specification[] = [
  {
    workflow,
    requirement: "municipal-survey-fits",
    clause: "Целостность",
    given: founded,
    refuses: [
      {
        given: done(survey()),
        when: survey(),
        says: ["Опрос с таким номером уже записан", "A survey of this number is recorded already"],
        about: "1",
      },
      { when: survey({ answered: 41 }), says: ["Ответило 41, а спрошено 40", "41 answered, 40 asked"] },
    ],
    accepts: [{ when: survey(), leadsTo: "life.drafted" }],
  },
  {
    workflow,
    requirement: "municipal-result-by-table",
    clause: khanka,
    given: approved,
    refuses: [
      {
        when: assess("data-bank", "observation", "questionnaire"),
        says: ["Способ этого результата: мониторинг", "This result is tracked by: monitoring"],
        about: "observation",
      },
      {
        when: assess("data-bank", "monitoring", "talk"),
        says: ["Форма этого результата: анкетирование", "This result is shown by: questionnaire"],
        about: "talk",
      },
      {
        given: municipalityChooses({
          "municipalSchool.assessment": { "shared-values": { ways: ["monitoring"], forms: ["talk"] } },
        }),
        when: assess("data-bank", "monitoring", "talk"),
        says: ["Этого результата в таблице оценки нет", "The table has no such result"],
        about: "data-bank",
      },
    ],
    accepts: [{ when: assess("data-bank", "monitoring", "questionnaire"), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-indicators-stay",
    clause: "Целостность",
    given: approved,
    refuses: [
      {
        when: planIndicators("works", "works"),
        says: ["Показатель запланирован дважды", "An indicator is planned twice"],
        about: "works",
      },
      {
        given: done(planIndicators("works"), fact("works")),
        when: planIndicators("mentors"),
        says: ["Значение этого показателя уже внесено", "A value of it is recorded already"],
        about: "works",
      },
    ],
    accepts: [{ when: planIndicators("works"), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-indicator-planned",
    clause: "Целостность",
    given: scenes(approved, done(planIndicators("works"))),
    refuses: [
      {
        when: fact("conflicts"),
        says: ["Такого показателя в плане нет", "No such indicator is planned"],
        about: "conflicts",
      },
    ],
    accepts: [{ when: fact("works"), leadsTo: "life.approved" }],
  },
];

const section = (organisation: string, by = curator) =>
  toSchool("open-section", { organisation, address: `https://${organisation}.example/mentoring` }, by);
const publish = (payload: object = {}, by = curator) =>
  toSchool(
    "publish",
    { what: "news", where: "centre-site", organisation: "centre", address: "https://centre.example/1", ...payload },
    by,
  );

const publications: readonly Specification[] = [
  {
    workflow,
    requirement: "municipal-speaks-for-own-organisation",
    clause: "Целостность",
    given: approved,
    refuses: [
      {
        when: section("centre", headOfSchool),
        says: [
          "Указана другая организация: за себя публикует она сама",
          "It is another organisation, which publishes for itself",
        ],
        about: "centre",
      },
      {
        when: publish({}, headOfSchool),
        says: [
          "Указана другая организация: за себя публикует она сама",
          "It is another organisation, which publishes for itself",
        ],
        about: "centre",
      },
    ],
    accepts: [
      { when: section("school-1", headOfSchool), leadsTo: "life.approved" },
      { when: publish(), leadsTo: "life.approved" },
    ],
  },
  {
    workflow,
    requirement: "municipal-section-new",
    clause: "Целостность",
    given: scenes(approved, done(section("centre"))),
    refuses: [
      { when: section("centre"), says: ["Раздел уже открыт", "The section is opened already"], about: "centre" },
    ],
    accepts: [{ when: section("school-1", headOfSchool), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-section-opened",
    clause: "Мегион",
    given: scenes(approved, municipalityChooses({ "municipalSchool.siteSection": true })),
    refuses: [
      { when: publish(), says: ["Раздел на сайте ещё не открыт", "The section is not opened yet"], about: "centre" },
    ],
    accepts: [{ given: done(section("centre")), when: publish(), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-own-site",
    clause: "Целостность",
    given: approved,
    refuses: [
      {
        when: publish({ organisation: "school-1" }, headOfSchool),
        says: ["Это сайт центра", "This is the centre's site"],
        about: "school-1",
      },
      {
        when: publish({ where: "school-site" }),
        says: ["Это сайт школы", "This is the site of a school"],
        about: "centre",
      },
    ],
    accepts: [
      { when: publish({ where: "school-site", organisation: "school-1" }, headOfSchool), leadsTo: "life.approved" },
    ],
  },
  {
    workflow,
    requirement: "municipal-published-track",
    clause: "Целостность",
    given: planned,
    refuses: [
      {
        when: publish({ what: "event" }),
        says: ["Не назван трек мероприятия", "The track of the event is not named"],
      },
      {
        when: publish({ what: "event", track: "t9" }),
        says: ["Такого трека в муниципальной школе нет", "The school has no such track"],
        about: "t9",
      },
    ],
    accepts: [{ when: publish({ what: "event", track: "t1" }), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-named-have-consented",
    clause: "152-ФЗ, ст. 10.1",
    given: approved,
    refuses: [
      {
        when: publish({ named: [{ person: "m1" }] }),
        says: ["Нет: согласие на публикацию сведений", "Missing: consent to being named in public"],
        about: "m1",
      },
      {
        given: done(
          consents(mentorOne, "publication"),
          toSchool("withdraw-consent", { person: "m1", kind: "publication" }, mentorOne),
        ),
        when: publish({ named: [{ person: "m1", consent: "1" }] }),
        says: ["Отозвано: согласие на публикацию сведений", "Withdrawn: consent to being named in public"],
        about: "m1",
      },
    ],
    accepts: [
      { given: done(consents(mentorOne, "publication")), when: publish({ named: [{ person: "m1" }] }) },
      { when: publish({ named: [{ person: "t7", consent: "1" }] }), leadsTo: "life.approved" },
    ],
  },
  {
    workflow,
    requirement: "municipal-shown-have-consented",
    clause: "ГК РФ, ст. 152.1",
    given: approved,
    refuses: [
      {
        when: publish({ shown: [{ person: "m1", kind: "adult" }] }),
        says: ["Нет: согласие на публикацию изображения", "Missing: consent to being shown in public"],
        about: "m1",
      },
    ],
    accepts: [
      { given: done(consents(mentorOne, "image")), when: publish({ shown: [{ person: "m1", kind: "adult" }] }) },
    ],
  },
  {
    workflow,
    requirement: "municipal-guardian-for-shown-minor",
    clause: "Семейный кодекс РФ, ст. 64",
    given: approved,
    refuses: [
      {
        when: publish({ shown: [{ person: "pupil-7", kind: "student", consent: "7", signer: "self" }] }),
        says: ["Подписать согласие должен родитель", "A guardian has to sign the consent"],
        about: "pupil-7",
      },
    ],
    accepts: [{ when: publish({ shown: [{ person: "pupil-7", kind: "student", consent: "7", signer: "guardian" }] }) }],
  },
];

const report = (payload: object = {}) =>
  toSchool("hand-in-report", { report: "1", period: { from: "2025-09-01", to: "2026-05-31" }, ...payload }, curator);
const check = (number = "1") => toSchool("check-execution", { report: number, outcome: "fulfilled" });
const share = (person = "m1") =>
  toSchool("share-experience", { person, form: "master-class", audience: "municipality", document: "1" }, curator);
const complete = toSchool("complete", { document: "final-report" });

const control: readonly Specification[] = [
  {
    workflow,
    requirement: "municipal-report-fits",
    clause: "Целостность",
    given: approved,
    refuses: [
      {
        given: done(report()),
        when: report(),
        says: ["Отчёт с таким номером уже сдан", "A report of this number is handed in already"],
        about: "1",
      },
      {
        when: report({ period: { from: "2024-09-01", to: "2026-05-31" } }),
        says: [
          "Ожидается время с 2025-09-01 по 2027-08-31, указано с 2024-09-01 по 2026-05-31",
          "Expected a time within 2025-09-01 to 2027-08-31, met 2024-09-01 to 2026-05-31",
        ],
      },
    ],
    accepts: [{ when: report(), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-report-awaits-check",
    clause: "Целостность",
    given: approved,
    refuses: [
      { when: check(), says: ["Такого отчёта нет", "There is no such report"], about: "1" },
      {
        given: done(report(), check()),
        when: check(),
        says: ["Отчёт уже проверен", "The report is checked already"],
        about: "1",
      },
    ],
    accepts: [{ given: done(report()), when: check(), leadsTo: "life.approved" }],
  },
  {
    workflow,
    requirement: "municipal-experience-of-mentor",
    clause: "Целостность",
    given: approved,
    refuses: [
      {
        when: share("m9"),
        says: ["Это не наставник муниципальной школы", "This is no mentor of the school"],
        about: "m9",
      },
    ],
    accepts: [
      { when: share(), leadsTo: "life.approved" },
      { when: share("c1"), leadsTo: "life.approved" },
    ],
  },
  {
    workflow,
    requirement: "municipal-completion-needs-met",
    clause: khanka,
    given: scenes(
      submitted,
      municipalityChooses({
        "municipalSchool.completion": [
          "tracks-closed",
          "results-assessed",
          "tasks-fulfilled",
          "indicators-recorded",
          "experience-shared",
          "report-checked",
          "covered-in-media",
          "sections-opened",
          "requests-answered",
        ],
      }),
      done(planIndicators("works")),
    ),
    refuses: [
      {
        when: complete,
        says: ["Для завершения нужно: закрытые треки", "A completion needs: the tracks, closed"],
        about: "tracks-closed",
      },
      {
        when: complete,
        says: [
          "Для завершения нужно: значения запланированных показателей",
          "A completion needs: values of the planned indicators",
        ],
        about: "indicators-recorded",
      },
      {
        when: complete,
        says: [
          "Для завершения нужно: ответы на запросы педагогов",
          "A completion needs: answers to teachers' requests",
        ],
        about: "requests-answered",
      },
    ],
    accepts: [
      {
        given: done(
          holding(),
          holding({ event: "e2", theme: "opening", form: "festival", responsible: ["c1"] }, curator),
          {
            by: curator,
            on: { workflow: "teacher-request", id: "r1" },
            type: "answer",
            payload: { by: "track", track: "t1" },
          },
          toTrack("t1", "close", { document: "report" }),
          assess("data-bank", "monitoring", "questionnaire"),
          assess("need-of-self-analysis", "observation", "observation-card"),
          assess("use-of-experience", "lesson-visits", "analysis"),
          assess("interest-in-method", "lesson-visits", "self-analysis"),
          assess("shared-values", "events-of-mentors", "talk"),
          assess("presented-practices", "events-of-mentors", "presentation"),
          fact("works"),
          share(),
          report(),
          check(),
          publish(),
          publish({ where: "social-networks" }),
          publish({ where: "press" }),
          section("centre"),
          section("school-1", headOfSchool),
          section("school-2", { ...headOfSchool, organisation: "school-2" }),
        ),
        when: complete,
        leadsTo: "life.completed",
      },
    ],
  },
];

/** What the requirements of a municipal school refuse and accept. */
export const municipalSchoolSpecifications: readonly Specification[] = [
  ...foundationAndApproval,
  ...group,
  ...results,
  ...publications,
  ...control,
];
