import type { JsonObject } from "@nastavnik/core";
import type { ParticipantContext } from "@nastavnik/core/target-model";
import { consented, registered } from "../people-scenes.ts";
import { toP1 } from "../own-programme-scenes.ts";
import {
  accept,
  addToCase,
  completeCard,
  describedPractice,
  describePractice,
  draftPractice,
  drawUpPractice,
  headFields,
  packaged,
  packagedWithPair,
  practiceRef,
  levelSheet,
  publishPractice,
  recommend,
  reviewedPractice,
  sheetOf,
  submitPractice,
  submittedPractice,
  toPractice,
} from "../practice-scenes.ts";
import { altered, chosen, done, participantRef, scenes, toPerson, type Scene } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

/** The personalised programme p1 of the mentor m1 in this state, whatever led there. */
const ownProgramme =
  (state: string): Scene =>
  (school) => {
    school.put({
      ...school.instance(toP1("package").on),
      status: "active",
      value: state === "packaged" ? { completed: "packaged" } : { completed: "open" },
      context: { author: "m1" },
    });
  };

const fromP1 = (given = {}) => drawUpPractice({ personalProgramme: "p1", authors: ["m1"], ...given });

const blanks: Readonly<Record<string, readonly [string, string]>> = {
  "full-name": ["Не заполнено поле: ФИО автора", "The field is blank: the author's full name"],
  email: ["Не заполнено поле: электронная почта", "The field is blank: email"],
  phone: ["Не заполнено поле: телефон", "The field is blank: phone"],
  organisation: ["Не заполнено поле: наименование ОО", "The field is blank: organisation"],
  position: ["Не заполнено поле: должность", "The field is blank: position"],
  experience: ["Не заполнено поле: стаж в должности", "The field is blank: experience in the position"],
};

const materials = chosen({ "practice.mentorCase": ["memo", "photo-video"] });
const noReview = chosen({ "practice.expertReview": null });
const templates = chosen({
  "practice.templates": [{ id: "own-form", title: { ru: "Форма школы", en: "The school's form" } }],
});
const externalExperts = chosen({ "practice.externalExperts": true });
/** A submitted practice goes on to the municipal level. */
const toMunicipality = done(
  sheetOf("e1", 5),
  sheetOf("e2", 6),
  describePractice(),
  publishPractice(),
  recommend("municipal"),
);
const colleague = { id: "e1", roles: ["expert"], organisation: "school" };

/** The mentor m1 and the curator describe a practice of a programme with the pair u1. */
const ofPair = scenes(packagedWithPair, done(drawUpPractice({ authors: ["m1"] }), completeCard()));
const ofPairDescribed = scenes(ofPair, done(submitPractice, sheetOf("e1", 5), sheetOf("e2", 6), describePractice()));

const publishedOfPair = scenes(consented("m1", "publication", "self"), done(publishPractice([])));

/** The consent of m1 to publication is withdrawn, and no reaction has come of it yet. */
const revoked: Scene = (school) => {
  const { consents } = school.instance<ParticipantContext>(participantRef("m1")).context;
  const publication = { ...consents["publication"], withdrawnAt: "2025-10-01T06:00:00Z" } as JsonObject;
  altered(participantRef("m1"), { consents: { ...consents, publication } })(school);
};

/** What a practice asks for until it is published on the organisation's site. */
export const practiceSpecifications: readonly Specification[] = [
  {
    workflow: "practice",
    requirement: "practice-from-what-was-packaged",
    clause: "Целостность",
    given: packaged,
    refuses: [
      {
        given: altered(programmeRef, { verdict: "revise" }, "revision"),
        when: drawUpPractice(),
        says: ["Программу организации не решено упаковать", "The organisation's programme is not packaged"],
      },
      {
        when: fromP1(),
        says: ["Такой персонализированной программы в организации нет", "The organisation has no such programme"],
        about: "p1",
      },
      {
        given: ownProgramme("open"),
        when: fromP1(),
        says: ["Персонализированную программу не решено упаковать", "The personalised programme is not packaged"],
        about: "p1",
      },
    ],
    accepts: [
      { when: drawUpPractice(), leadsTo: "draft" },
      { given: scenes(altered(programmeRef, {}, "working"), ownProgramme("packaged")), when: fromP1() },
    ],
  },
  {
    workflow: "practice",
    requirement: "practice-by-author-of-its-programme",
    clause: "Целостность",
    given: scenes(packaged, ownProgramme("packaged")),
    refuses: [
      {
        when: fromP1({ authors: ["m2"] }),
        says: ["Автор программы не назван автором практики", "The programme's author is not named as an author"],
        about: "m1",
      },
    ],
    accepts: [{ when: fromP1({ authors: ["m2", "m1"] }), leadsTo: "draft" }],
  },
  {
    workflow: "practice",
    requirement: "practice-is-the-only-one-of-its-programme",
    clause: "Целостность",
    given: scenes(packaged, ownProgramme("packaged"), done(fromP1())),
    refuses: [
      {
        when: { ...fromP1(), on: practiceRef("k2") },
        says: ["Практика этой программы уже описана", "This programme has its practice already"],
        about: "k1",
      },
    ],
    accepts: [
      {
        given: done(toPractice("withdraw", { reason: "other" })),
        when: { ...fromP1(), on: practiceRef("k2") },
        leadsTo: "draft",
      },
    ],
  },
  {
    workflow: "practice",
    requirement: "material-is-new",
    clause: "Целостность",
    given: scenes(draftPractice, done(addToCase("memo-1"))),
    refuses: [
      {
        when: addToCase("memo-1"),
        says: ["Такой материал в кейсе уже есть", "The case has this material already"],
        about: "memo-1",
      },
    ],
    accepts: [{ when: addToCase("memo-2"), leadsTo: "draft" }],
  },
  {
    workflow: "practice",
    requirement: "material-is-in-case",
    clause: "Целостность",
    given: scenes(draftPractice, done(addToCase("memo-1"))),
    refuses: [
      {
        when: toPractice("remove-from-case", { material: "memo-2" }),
        says: ["Такого материала в кейсе нет", "The case has no such material"],
        about: "memo-2",
      },
    ],
    accepts: [{ when: toPractice("remove-from-case", { material: "memo-1" }), leadsTo: "draft" }],
  },
  {
    workflow: "practice",
    requirement: "info-card-complete",
    clause: "Приморский краевой ИРО",
    given: draftPractice,
    refuses: [
      ...headFields.map((field) => ({
        given: done(completeCard(headFields.filter((each) => each !== field))),
        when: submitPractice,
        says: blanks[field] ?? (["", ""] as const),
        about: field,
      })),
      {
        given: noReview,
        when: publishPractice(),
        says: ["Не заполнено поле: телефон", "The field is blank: phone"] as const,
        about: "phone",
        also: ["practice-described"],
      },
    ],
    accepts: [{ given: done(completeCard()), when: submitPractice, leadsTo: "under-review" }],
  },
  {
    workflow: "practice",
    requirement: "mentor-case-complete",
    clause: "Приморский краевой ИРО",
    given: scenes(draftPractice, materials, done(completeCard(), addToCase("memo-1"))),
    refuses: [
      {
        when: submitPractice,
        says: ["В кейсе нет: фото- и видеоматериалы", "The case lacks: photographs and videos"],
        about: "photo-video",
      },
      {
        given: noReview,
        when: publishPractice(),
        says: ["В кейсе нет: фото- и видеоматериалы", "The case lacks: photographs and videos"],
        about: "photo-video",
        also: ["practice-described"],
      },
    ],
    accepts: [{ given: done(addToCase("film", "photo-video")), when: submitPractice, leadsTo: "under-review" }],
  },
  {
    workflow: "practice",
    requirement: "expert-is-who-reviews",
    clause: "Целостность",
    given: submittedPractice,
    refuses: [
      {
        when: sheetOf("e1", 9, { id: "e2", roles: ["expert"], organisation: "institute" }),
        says: ["Экспертом назван другой", "Somebody else is named as the expert"],
        about: "e1",
      },
      {
        given: toMunicipality,
        when: { ...levelSheet("municipal", "e3", 9), by: { id: "e4", roles: ["expert"], organisation: "institute" } },
        says: ["Экспертом назван другой", "Somebody else is named as the expert"],
        about: "e3",
      },
    ],
    accepts: [{ when: sheetOf("e1", 9), leadsTo: "under-review" }],
  },
  {
    workflow: "practice",
    requirement: "expert-is-independent",
    clause: "Целостность",
    given: scenes(ofPair, done(submitPractice)),
    refuses: [
      {
        when: sheetOf("m1", 9),
        says: ["Эксперт — автор практики", "The expert is an author of the practice"],
        about: "m1",
      },
      {
        given: registered("again", "mentee", { person: "m1", kind: "teacher" }),
        when: sheetOf("again", 9),
        says: ["Эксперт — автор практики", "The expert is an author of the practice"],
        about: "again",
      },
      {
        when: sheetOf("curator", 9),
        says: ["Эксперт сам готовил практику", "The expert has prepared the practice"],
        about: "curator",
      },
      {
        when: sheetOf("coordinator", 9),
        says: ["Эксперт ведёт эту программу", "The expert leads this programme"],
        about: "coordinator",
      },
      {
        when: sheetOf("s1", 9),
        says: ["Эксперт состоит в паре (группе) программы", "The expert is in a unit of the programme"],
        about: "s1",
      },
      {
        given: scenes(
          done(sheetOf("e1", 5), sheetOf("e2", 6), describePractice()),
          consented("m1", "publication", "self"),
          done(publishPractice([]), recommend("municipal")),
        ),
        when: levelSheet("municipal", "m1", 9),
        says: ["Эксперт — автор практики", "The expert is an author of the practice"],
        about: "m1",
      },
    ],
    accepts: [{ when: sheetOf("e1", 9) }],
  },
  {
    workflow: "practice",
    requirement: "expert-from-outside",
    clause: "Приморский краевой ИРО",
    given: scenes(submittedPractice, externalExperts),
    refuses: [
      {
        when: sheetOf("e1", 9, colleague),
        says: ["Эксперт из организации авторов", "The expert is of the authors' organisation"],
        about: "e1",
      },
    ],
    accepts: [{ when: sheetOf("e1", 9) }],
  },
  {
    workflow: "practice",
    requirement: "review-sheet-counts",
    clause: "Целостность",
    given: submittedPractice,
    refuses: [
      {
        when: sheetOf("e1", 11),
        says: ["ожидается не более десяти баллов", "expected ten points at most"],
        about: "points",
      },
      { when: sheetOf("e1", undefined), says: ["Лист не заполнен", "The sheet is blank"], about: "e1" },
      {
        given: (school) => {
          school.reviewing = undefined;
        },
        when: sheetOf("e1", 9),
        says: ["Листы экспертов считать нечем: расчёт не подключён", "Nothing is there to judge sheets with"],
      },
      {
        given: toMunicipality,
        when: levelSheet("municipal", "e3", undefined),
        says: ["Лист не заполнен", "The sheet is blank"],
        about: "e3",
      },
    ],
    accepts: [{ when: sheetOf("e1", 9) }],
  },
  {
    workflow: "practice",
    requirement: "review-is-passed",
    clause: "Целостность",
    given: submittedPractice,
    refuses: [],
    passesBy: [
      {
        when: sheetOf("e1", 4),
        says: ["Экспертное заключение не внесено", "No expert review is recorded"],
        leadsTo: "under-review",
      },
    ],
    accepts: [{ given: done(sheetOf("e1", 4)), when: sheetOf("e2", 6), leadsTo: "reviewed" }],
  },
  {
    workflow: "practice",
    requirement: "expert-reviewed",
    clause: "Приморский краевой ИРО",
    given: scenes(draftPractice, done(completeCard())),
    refuses: [
      {
        when: describePractice(),
        says: ["Экспертное заключение не внесено", "No expert review is recorded"],
      },
      {
        when: publishPractice(),
        says: ["Экспертное заключение не внесено", "No expert review is recorded"],
        also: ["practice-described"],
      },
      {
        given: altered(practiceRef("k1"), { review: { outcome: "incomplete", remarks: [] } }),
        when: describePractice(),
        says: ["Экспертиза не завершена", "The expert review is incomplete"],
      },
      {
        given: altered(practiceRef("k1"), {
          review: { outcome: "rejected", remarks: [{ ru: "Баллов меньше порога", en: "Fewer points than needed" }] },
        }),
        when: describePractice(),
        says: ["Эксперты не приняли практику", "The experts have not accepted the practice"],
      },
    ],
    accepts: [{ given: done(submitPractice, sheetOf("e1", 5), sheetOf("e2", 6)), when: describePractice() }],
  },
  {
    workflow: "practice",
    requirement: "described-by-own-form",
    clause: "Приморский краевой ИРО",
    given: scenes(reviewedPractice, templates),
    refuses: [
      {
        when: describePractice(),
        says: ["Описание — не по форме организации", "It is not described by a form of the organisation"],
      },
      {
        when: describePractice({ template: "another" }),
        says: ["Описание — не по форме организации", "It is not described by a form of the organisation"],
        about: "another",
      },
    ],
    accepts: [{ when: describePractice({ template: "own-form" }), leadsTo: "described" }],
  },
  {
    workflow: "practice",
    requirement: "practice-described",
    clause: "Приморский краевой ИРО",
    given: reviewedPractice,
    refuses: [
      {
        when: publishPractice(),
        says: ["Практика не описана по форме организации", "The practice is not described by the organisation's form"],
      },
    ],
    accepts: [{ given: done(describePractice()), when: publishPractice(), leadsTo: "published" }],
  },
  {
    workflow: "practice",
    requirement: "named-have-consented",
    clause: "152-ФЗ, ст. 10.1",
    given: ofPairDescribed,
    refuses: [
      {
        when: publishPractice([]),
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "m1",
      },
      {
        given: consented("m1", "publication", "self"),
        when: publishPractice([{ person: "s1", consent: "typed-in" }]),
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "s1",
      },
      {
        // By an entry of the person that is called otherwise, and with a number that nobody has seen.
        given: scenes(
          consented("m1", "publication", "self"),
          registered("again", "mentor", { person: "s1", kind: "student" }),
        ),
        when: publishPractice([{ person: "again", consent: "typed-in" }]),
        says: ["Нет согласия на публикацию", "There is no consent to publication"],
        about: "again",
      },
      {
        given: scenes(
          consented("m1", "publication", "self"),
          done(toPerson("m1", "withdraw-consent", { kind: "publication" })),
        ),
        when: publishPractice([]),
        says: ["Согласие на публикацию отозвано", "The consent to publication is withdrawn"],
        about: "m1",
      },
      {
        given: scenes(
          consented("m1", "publication", "self"),
          done(toPerson("m1", "withdraw-consent", { kind: "personal-data" })),
        ),
        when: publishPractice([]),
        says: ["Обработка данных прекращается", "The processing of the data is being stopped"],
        about: "m1",
      },
      {
        given: scenes(publishedOfPair, revoked),
        when: recommend("municipal"),
        says: ["Согласие на публикацию отозвано", "The consent to publication is withdrawn"],
        about: "m1",
      },
      {
        given: scenes(publishedOfPair, done(recommend("municipal")), revoked),
        when: accept("municipal"),
        says: ["Согласие на публикацию отозвано", "The consent to publication is withdrawn"],
        about: "m1",
      },
    ],
    accepts: [
      { given: consented("m1", "publication", "self"), when: publishPractice([]), leadsTo: "published" },
      {
        given: scenes(consented("m1", "publication", "self"), consented("s1", "publication", "guardian")),
        when: publishPractice([{ person: "s1" }, { person: "guest", consent: "consent-7" }]),
        leadsTo: "published",
      },
    ],
  },
  {
    workflow: "practice",
    requirement: "practice-names-person",
    clause: "Целостность",
    given: describedPractice,
    refuses: [
      {
        when: toPractice("lose-person", { person: "nobody", reason: "consent-withdrawn" }, "system"),
        says: ["Этот человек в практике не назван", "The practice does not name the person"],
        about: "nobody",
      },
    ],
    accepts: [
      {
        when: toPractice("lose-person", { person: "author", reason: "consent-withdrawn" }, "system"),
        leadsTo: "withdrawn",
      },
    ],
  },
  {
    workflow: "practice",
    requirement: "practice-never-published",
    clause: "Целостность",
    given: describedPractice,
    refuses: [
      {
        given: done(publishPractice()),
        when: toPractice("lose-programme", {}, "system"),
        says: ["Практика уже опубликована", "The practice is published already"],
      },
    ],
    accepts: [{ when: toPractice("lose-programme", {}, "system"), leadsTo: "withdrawn" }],
  },
  {
    workflow: "practice",
    requirement: "programme-runs",
    clause: "Целостность",
    given: packaged,
    refuses: [
      {
        given: altered(programmeRef, {
          interruption: { ground: "founder", document: "1", at: "2025-09-01", units: [] },
        }),
        when: drawUpPractice(),
        says: ["Программа приостановлена", "The programme is suspended"],
      },
    ],
    accepts: [{ when: drawUpPractice() }],
  },
];
