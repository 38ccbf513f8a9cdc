import {
  approve,
  consent,
  joining,
  mentee,
  mentor,
  propose,
  proposedPair,
  registered,
  workingPair,
} from "../people-scenes.ts";
import { founded, order, prepared } from "../programme-scenes.ts";
import { done, scenes, toPerson, toProgramme, toUnit } from "../scenes.ts";
import type { Specification } from "../spec.ts";
import { approveReport, diagnosed, submit } from "../work-scenes.ts";

const mandateRef = { workflow: "mandate", id: "m" };
const mandate = { person: "s1", as: "guardian", from: "2025-09-01", document: "birth-certificate-1" };
const record = (payload: object = {}, by: string | { id: string; roles: string[] } = "curator") => ({
  by,
  on: mandateRef,
  type: "record",
  payload: { ...mandate, ...payload },
});
const end = (until: string) => ({ by: "curator", on: mandateRef, type: "end", payload: { until, document: "act-2" } });
const tell = (source: string, by: string) => toPerson("s1", "add-third-party-information", { source }, by);
const consents = (signer: string, by: string, person = "s1") =>
  toPerson(person, "give-consent", { kind: "duty", signer, document: `${person}/new` }, by);
const substitute = (person: string, unit = "u1") =>
  order("appoint-substitute", "9", { substitutes: { [unit]: person } });
const unitConsent = (person: string, by: string) => toUnit("u1", "consent", { person, document: "1" }, by);

/** What is asked of who acts, beyond the declaration of whose act it is. */
export const whoseActSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "founded-by-own-organisation",
    clause: "Целостность",
    given: () => {},
    refuses: [
      {
        when: toProgramme(
          "found",
          { organisation: "lyceum", period: { from: "2025-09-01", to: "2026-08-31" } },
          "head",
        ),
        says: ["Это программа другой организации", "It is the programme of another organisation"],
      },
    ],
    accepts: [
      {
        when: toProgramme(
          "found",
          { organisation: "school", period: { from: "2025-09-01", to: "2026-08-31" } },
          "head",
        ),
        leadsTo: "preparation",
      },
    ],
  },
  {
    workflow: "programme",
    requirement: "substitute-is-no-party",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        when: substitute("m1"),
        says: ["Замещающий сам состоит в этой паре (группе)", "The substitute takes part in the unit"],
        about: "m1",
      },
      {
        when: substitute("m2", "u7"),
        says: ["Такой пары (группы) нет в программе", "The programme has no such unit"],
        about: "u7",
      },
      {
        when: order("appoint-substitute", "9"),
        says: ["В приказе не назван замещающий", "The order names no substitute"],
      },
    ],
    accepts: [{ when: substitute("m2"), leadsTo: "pairing" }],
  },
  {
    workflow: "participant",
    requirement: "signer-is-who-acts",
    clause: "Целостность",
    given: scenes(prepared, mentee("s1"), mentor("m1")),
    refuses: [
      {
        when: consents("guardian", "mentee"),
        says: ["Согласие дал не тот, кто назван подписавшим", "Somebody else than the named signer has consented"],
        about: "s1",
      },
      {
        when: consents("self", "guardian", "m1"),
        says: ["Согласие дал не тот, кто назван подписавшим", "Somebody else than the named signer has consented"],
        about: "parent-of-m1",
      },
    ],
    accepts: [{ when: consents("guardian", "guardian") }, { when: consents("self", "mentor", "m1") }],
  },
  {
    workflow: "participant",
    requirement: "guardian-acts-for-minor",
    clause: "Семейный кодекс РФ, ст. 64",
    given: scenes(prepared, mentee("s1"), mentor("m1")),
    refuses: ["personal-data", "duty"].map((kind) => ({
      when: toPerson("m1", "withdraw-consent", { kind }, "guardian"),
      says: ["Участник совершеннолетний и действует сам", "The participant is of age and acts in person"] as const,
      about: "parent-of-m1",
      ...(kind === "duty" ? {} : {}),
    })),
    accepts: [{ when: toPerson("s1", "withdraw-consent", { kind: "personal-data" }, "guardian"), leadsTo: "leaving" }],
  },
  {
    workflow: "participant",
    requirement: "information-giver-fits-source",
    clause: "Целостность",
    given: scenes(prepared, mentee("s1")),
    refuses: [
      {
        when: tell("psychologist", "guardian"),
        says: ["Родитель сообщает сведения от своего имени", "A guardian tells in a guardian's name"],
      },
      {
        when: tell("psychologist", "class-teacher"),
        says: ["Сведения получены от другого", "The information comes from somebody else"],
      },
    ],
    accepts: [
      { when: tell("guardian", "guardian") },
      { when: tell("psychologist", "psychologist") },
      { when: tell("psychologist", "curator") },
    ],
  },
  {
    workflow: "participant",
    requirement: "birth-date-kept",
    clause: "Целостность",
    given: scenes(prepared, registered("s1", "mentee")),
    refuses: [
      {
        given: (school) => school.bring("s1", { bornOn: "2000-01-01" }),
        when: toPerson("s1", "answer-questionnaire", { kind: "mentee-intake" }, "mentee"),
        says: [
          "Дату рождения исправляет тот, кто ведёт базу",
          "The date of birth is corrected by whoever keeps the registry",
        ],
      },
    ],
    accepts: [
      {
        given: (school) => school.bring("s1", { bornOn: "2013-05-01", hobby: "chess" }),
        when: toPerson("s1", "answer-questionnaire", { kind: "mentee-intake" }, "mentee"),
      },
      { when: toPerson("s1", "answer-questionnaire", { kind: "mentee-intake" }, "guardian") },
    ],
  },
  {
    workflow: "unit",
    requirement: "unit-consent-signer-fits-age",
    clause: "Семейный кодекс РФ, ст. 64",
    given: proposedPair,
    refuses: [
      {
        when: unitConsent("s1", "mentee"),
        says: ["Сторона несовершеннолетняя: соглашается родитель", "The party is a minor: a guardian consents"],
        about: "s1",
      },
      {
        when: unitConsent("m1", "guardian"),
        says: ["Сторона совершеннолетняя и соглашается сама", "The party is of age and consents in person"],
        about: "m1",
      },
      {
        given: done(consent("u1", "m1"), consent("u1", "s1"), approve("5", "u1")),
        when: toUnit("u1", "agree-to-extension", { person: "s1", to: "2026-08-31", document: "1" }, "mentee"),
        says: ["Сторона несовершеннолетняя: соглашается родитель", "The party is a minor: a guardian consents"],
        about: "s1",
      },
    ],
    accepts: [
      { when: unitConsent("s1", "guardian"), leadsTo: "proposed" },
      { when: unitConsent("m1", "mentor"), leadsTo: "proposed" },
    ],
  },
  {
    workflow: "unit",
    requirement: "form-fits-mentees",
    clause: "Целостность",
    given: scenes(joining, mentee("t1", { kind: "teacher" })),
    refuses: [
      {
        when: propose("u1", "m1", ["s1", "t1"]),
        says: [
          "Наставляемый не подходит форме: «учитель – ученик»",
          "The mentee does not suit the form: teacher to student",
        ],
        about: "t1",
      },
    ],
    accepts: [{ when: propose("u1", "m1", ["s1"]), leadsTo: "proposed" }],
  },
  {
    workflow: "unit",
    requirement: "plan-drawn-up-by-its-owner",
    clause: "Целостность",
    given: scenes(
      workingPair,
      diagnosed,
      done(...["m1", "s1"].map((person) => toUnit("u1", "rank-deficits", { person }, "party"))),
    ),
    refuses: [
      {
        when: toUnit("u1", "draw-up-plan", { whose: "curator" }, "mentor"),
        says: ["План куратора составляет куратор", "The curator draws up the curator's plan"],
      },
      {
        when: toUnit("u1", "draw-up-plan", { whose: "mentor" }, "mentee"),
        says: ["Это план другой стороны", "It is the plan of another party"],
        about: "s1",
      },
    ],
    accepts: [
      { when: toUnit("u1", "draw-up-plan", { whose: "curator" }) },
      { when: toUnit("u1", "draw-up-plan", { whose: "s1" }, "mentee") },
      { when: toUnit("u1", "draw-up-plan", { whose: "s1" }, "mentor") },
    ],
  },
  {
    workflow: "unit",
    requirement: "approver-is-not-author",
    clause: "Целостность",
    given: scenes(workingPair, done(submit("s1"))),
    refuses: [
      {
        given: done(substitute("m2")),
        when: toUnit("u1", "approve-report", { person: "m2" }, { id: "m2", roles: [] }),
        says: ["Свой отчёт утверждает другой", "Somebody else approves one's own report"],
        about: "m2",
        also: ["is-party", "report-submitted"],
      },
    ],
    accepts: [{ when: approveReport("s1") }],
  },
  {
    workflow: "mandate",
    requirement: "mandate-recorded-by-another",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        when: record({}, { id: "user-of-m", roles: ["teacher"] }),
        says: ["Полномочие вносит тот, кто им пользуется", "Whoever uses the mandate records it"],
        about: "user-of-m",
      },
    ],
    accepts: [{ when: record(), leadsTo: "recorded" }],
  },
  {
    workflow: "mandate",
    requirement: "mandate-for-another",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        when: record({ person: "user-of-m" }),
        says: ["Представитель и представляемый — один человек", "Both are one person"],
        about: "user-of-m",
      },
    ],
    accepts: [{ when: record(), leadsTo: "recorded" }],
  },
  {
    workflow: "mandate",
    requirement: "mandate-ends-after-beginning",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        when: record({ until: "2025-08-31" }),
        says: ["Конец 2025-08-31 раньше начала 2025-09-01", "The end 2025-08-31 lies before the beginning 2025-09-01"],
      },
      {
        given: done(record()),
        when: end("2025-08-31"),
        says: ["Конец 2025-08-31 раньше начала 2025-09-01", "The end 2025-08-31 lies before the beginning 2025-09-01"],
      },
    ],
    accepts: [{ given: done(record()), when: end("2026-05-01"), leadsTo: "ended" }],
  },
];
