import { answered, consented, joining, mentee, mentor, registered } from "../people-scenes.ts";
import { founded, prepared } from "../programme-scenes.ts";
import { altered, gone, done, participantRef, scenes, settings, toPerson, without } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const pupil = { side: "mentee", kind: "student", isEmployee: false, forms: [], categories: ["behaviour-problems"] };
const register = toPerson("s1", "register", pupil);
const enter = toPerson("s1", "enter-registry");
const tell = (source: string) => toPerson("s1", "add-third-party-information", { source });

/** A pupil has registered, answered and consented, and may enter the registry. */
const applicant = scenes(
  prepared,
  registered("s1", "mentee"),
  answered("s1", "mentee"),
  consented("s1", "personal-data", "guardian"),
);

export const registrySpecifications: readonly Specification[] = [
  {
    workflow: "participant",
    requirement: "programme-exists",
    clause: "Целостность",
    given: prepared,
    refuses: [
      { given: gone(programmeRef), when: register, says: ["Программа не найдена", "The programme is not found"] },
    ],
    accepts: [{ when: register, leadsTo: "intake" }],
  },
  {
    workflow: "participant",
    requirement: "programme-prepared",
    clause: "Предусловие этапов 2 и 3",
    given: () => {},
    refuses: [
      {
        given: founded(),
        when: register,
        says: ["Подготовка программы ещё не завершена", "The programme is still in preparation"],
      },
    ],
    accepts: [
      { given: prepared, when: register, leadsTo: "intake" },
      { given: scenes(founded(), altered(programmeRef, { cycle: 2 })), when: register, leadsTo: "intake" },
    ],
  },
  {
    workflow: "participant",
    requirement: "person-has-first-entry",
    clause: "Целостность",
    given: scenes(prepared, registered("m1", "mentor"), registered("m1-as-mentee", "mentee", { person: "m1" })),
    refuses: [
      {
        when: toPerson("s9", "register", { ...pupil, person: "unheard-of" }),
        says: [
          "Такого участника ещё нет: первой вносится запись самого человека",
          "There is no such participant yet: the person's own entry comes first",
        ],
      },
      {
        when: toPerson("s9", "register", { ...pupil, person: "m1-as-mentee" }),
        says: [
          "Это не первая запись человека: названа ещё одна",
          "It is not the person's first entry, but a further one",
        ],
      },
    ],
    accepts: [
      { when: register, leadsTo: "intake" },
      { when: toPerson("s1", "register", { ...pupil, person: "s1" }), leadsTo: "intake" },
    ],
  },
  {
    workflow: "participant",
    requirement: "one-entry-a-side",
    clause: "Целостность",
    given: scenes(prepared, registered("s2", "mentee"), registered("m1", "mentor")),
    refuses: [
      {
        when: toPerson("s9", "register", { ...pupil, person: "s2" }),
        says: ["Этот человек уже внесён наставляемым", "The person is entered as a mentee already"],
      },
      {
        when: toPerson("m9", "register", { ...pupil, side: "mentor", categories: [], person: "m1" }),
        says: ["Этот человек уже внесён наставником", "The person is entered as a mentor already"],
      },
      {
        given: registered("m1-as-mentee", "mentee", { person: "m1" }),
        when: toPerson("s9", "register", { ...pupil, person: "m1" }),
        says: ["Этот человек уже внесён наставляемым", "The person is entered as a mentee already"],
      },
    ],
    accepts: [
      { when: toPerson("s9", "register", { ...pupil, person: "m1" }), leadsTo: "intake" },
      {
        when: toPerson("m9", "register", { ...pupil, side: "mentor", categories: [], person: "s2" }),
        leadsTo: "intake",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "questionnaire-of-own-side",
    clause: "Целостность",
    given: scenes(prepared, registered("s1", "mentee"), registered("m1", "mentor")),
    refuses: [
      {
        when: toPerson("s1", "answer-questionnaire", { kind: "mentor-intake" }),
        says: ["Это анкета наставника", "This questionnaire is for mentors"],
      },
      {
        when: toPerson("m1", "answer-questionnaire", { kind: "mentee-intake" }),
        says: ["Это анкета наставляемого", "This questionnaire is for mentees"],
      },
    ],
    accepts: [
      { when: toPerson("s1", "answer-questionnaire", { kind: "mentee-intake" }) },
      { when: toPerson("m1", "answer-questionnaire", { kind: "mentor-intake" }) },
    ],
  },
  {
    workflow: "participant",
    requirement: "after-group-meeting",
    clause: "План лицея № 45, этап 5",
    given: joining,
    refuses: [
      {
        given: without(programmeRef, "done", "hold-group-meeting"),
        when: toPerson("s1", "answer-questionnaire", { kind: "preferred-partner", preferred: ["m1"] }, "mentee"),
        says: ["Групповая встреча ещё не проведена", "The group meeting has not been held yet"],
      },
    ],
    accepts: [
      { when: toPerson("s1", "answer-questionnaire", { kind: "preferred-partner", preferred: ["m1"] }, "mentee") },
      { when: toPerson("m1", "answer-questionnaire", { kind: "preferred-partner", preferred: ["s1"] }, "mentor") },
    ],
  },
  {
    workflow: "participant",
    requirement: "is-mentee",
    clause: "Целостность",
    given: scenes(
      applicant,
      registered("m1", "mentor"),
      answered("m1", "mentor"),
      consented("m1", "personal-data", "self"),
    ),
    refuses: [
      {
        when: toPerson("m1", "add-third-party-information", { source: "personal-file" }),
        says: ["Это наставник, а не наставляемый", "This is a mentor, not a mentee"],
      },
    ],
    passesBy: [
      {
        when: toPerson("m1", "enter-registry"),
        says: ["Это наставник, а не наставляемый", "This is a mentor, not a mentee"],
        leadsTo: "registered.listed",
      },
    ],
    accepts: [{ when: enter, leadsTo: "registered.searching" }, { when: tell("class-teacher") }],
  },
  {
    workflow: "participant",
    requirement: "is-mentor",
    clause: "Целостность",
    given: scenes(
      applicant,
      registered("m1", "mentor"),
      answered("m1", "mentor"),
      consented("m1", "personal-data", "self"),
    ),
    refuses: [],
    passesBy: [
      {
        when: enter,
        says: ["Это наставляемый, а не наставник", "This is a mentee, not a mentor"],
        leadsTo: "registered.searching",
      },
    ],
    accepts: [{ when: toPerson("m1", "enter-registry"), leadsTo: "registered.listed" }],
  },
  {
    workflow: "participant",
    requirement: "minimum-age",
    clause: "г. Мегион",
    given: prepared,
    refuses: [
      {
        given: scenes(
          registered("s1", "mentee", { bornOn: "2015-09-02" }),
          answered("s1", "mentee"),
          consented("s1", "personal-data", "guardian"),
        ),
        when: enter,
        says: ["Требуется возраст от 10 лет, сейчас меньше", "Expected an age of 10 or more, met less"],
      },
      {
        given: scenes(
          settings({ parameters: { "minimum-age": 14 } }),
          registered("s1", "mentee"),
          answered("s1", "mentee"),
          consented("s1", "personal-data", "guardian"),
        ),
        when: enter,
        says: ["Требуется возраст от 14 лет, сейчас меньше", "Expected an age of 14 or more, met less"],
      },
      {
        given: scenes(done(register), answered("s1", "mentee"), consented("s1", "personal-data", "guardian")),
        when: enter,
        says: ["Дата рождения не внесена", "The date of birth is not entered"],
      },
    ],
    accepts: [
      {
        // Ten years old on this very day.
        given: scenes(
          registered("s1", "mentee", { bornOn: "2015-09-01" }),
          answered("s1", "mentee"),
          consented("s1", "personal-data", "guardian"),
        ),
        when: enter,
        leadsTo: "registered.searching",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "intake-answered",
    clause: "Анкета предшествует базе",
    given: scenes(prepared, registered("s1", "mentee"), consented("s1", "personal-data", "guardian")),
    refuses: [
      {
        when: enter,
        says: ["Входная анкета не заполнена", "The intake questionnaire is not answered"],
      },
    ],
    accepts: [{ given: answered("s1", "mentee"), when: enter, leadsTo: "registered.searching" }],
  },
  {
    workflow: "participant",
    requirement: "category-fits-group",
    clause: "г. Мегион",
    given: applicant,
    refuses: [
      {
        given: done(toPerson("s1", "change-entry", { categories: [] })),
        when: enter,
        says: ["Не указана ни одна категория наставляемого", "No category of mentee is given"],
      },
      {
        given: done(toPerson("s1", "change-entry", { categories: ["limited-health", "young-specialist"] })),
        when: enter,
        says: [
          "Категория не подходит этой группе: молодой специалист",
          "The category does not belong to this group: young specialist",
        ],
        about: "young-specialist",
      },
      {
        given: altered(participantRef("s1"), { kind: "parent" }),
        when: enter,
        says: ["Наставляемым может быть обучающийся или педагог", "A mentee is a student or a teacher"],
      },
    ],
    accepts: [
      {
        given: done(toPerson("s1", "change-entry", { categories: ["limited-health", "outstanding-abilities"] })),
        when: enter,
        leadsTo: "registered.searching",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "new-category-fits-group",
    clause: "г. Мегион",
    given: scenes(prepared, mentee("s1"), mentor("m1")),
    refuses: [
      {
        when: toPerson("s1", "change-entry", { categories: ["burnout"] }),
        says: [
          "Категория не подходит этой группе: в состоянии эмоционального выгорания",
          "The category does not belong to this group: burnt out",
        ],
        about: "burnout",
      },
      {
        when: toPerson("s1", "change-entry", { categories: [] }),
        says: ["Не указана ни одна категория наставляемого", "No category of mentee is given"],
      },
    ],
    accepts: [
      { when: toPerson("s1", "change-entry", { categories: ["limited-health"] }) },
      { when: toPerson("s1", "change-entry", { subjects: ["physics"] }) },
      { when: toPerson("m1", "change-entry", { categories: [], capacity: 1 }) },
    ],
  },
  {
    workflow: "participant",
    requirement: "information-source-fits",
    clause: "План лицея № 45, этап 2",
    given: scenes(applicant, mentee("t1", { kind: "teacher" })),
    refuses: [
      {
        when: tell("personal-file"),
        says: [
          "Для этой группы такой источник не предусмотрен: личное дело",
          "The source does not serve this group: personal file",
        ],
        about: "personal-file",
      },
      {
        when: toPerson("t1", "add-third-party-information", { source: "guardian" }),
        says: [
          "Для этой группы такой источник не предусмотрен: родитель (законный представитель)",
          "The source does not serve this group: guardian",
        ],
        about: "guardian",
      },
    ],
    accepts: [
      { when: tell("social-worker") },
      { when: toPerson("t1", "add-third-party-information", { source: "attestation-recommendations" }) },
    ],
  },
];
