import {
  answered,
  consented,
  joining,
  mentee,
  mentor,
  proposedPair,
  registered,
  workingPair,
} from "../people-scenes.ts";
import { prepared } from "../programme-scenes.ts";
import { altered, done, participantRef, scenes, toPerson } from "../scenes.ts";
import type { Specification } from "../spec.ts";

const give = (id: string, kind: string, signer: string, document = `${kind}/${id}/new`) =>
  toPerson(id, "give-consent", { kind, signer, document });
const withdraw = (id: string, kind = "personal-data") =>
  toPerson(id, "withdraw-consent", { kind }, id.startsWith("s") ? "guardian" : "mentor");
const enter = (id: string) => toPerson(id, "enter-registry");
const tell = toPerson("s1", "add-third-party-information", { source: "psychologist" }, "psychologist");

/** A pupil has signed the consent himself, and the date of birth became known afterwards. */
const signedHimself = scenes(
  prepared,
  registered("s1", "mentee", { bornOn: "1999-05-01" }),
  answered("s1", "mentee"),
  consented("s1", "personal-data", "self"),
  (school) => school.know("s1", { bornOn: "2013-05-01" }),
);

export const consentSpecifications: readonly Specification[] = [
  {
    workflow: "participant",
    requirement: "signer-fits-age",
    clause: "Семейный кодекс РФ, ст. 64",
    given: scenes(prepared, registered("s1", "mentee"), registered("m1", "mentor")),
    refuses: [
      {
        when: give("s1", "personal-data", "self"),
        says: [
          "Участник несовершеннолетний: согласие подписывает родитель (законный представитель)",
          "The participant is a minor: a guardian signs the consent",
        ],
      },
      {
        // R17: a mentor may be a minor too.
        given: registered("m2", "mentor", { kind: "student", bornOn: "2010-05-01" }),
        when: give("m2", "duty", "self"),
        says: [
          "Участник несовершеннолетний: согласие подписывает родитель (законный представитель)",
          "The participant is a minor: a guardian signs the consent",
        ],
      },
      {
        // Nobody knows how old this pupil is.
        given: done(toPerson("s2", "register", { side: "mentee", kind: "student", isEmployee: false, forms: [] })),
        when: give("s2", "personal-data", "self"),
        says: [
          "Участник несовершеннолетний: согласие подписывает родитель (законный представитель)",
          "The participant is a minor: a guardian signs the consent",
        ],
      },
      {
        when: give("m1", "personal-data", "guardian"),
        says: [
          "Участник совершеннолетний: согласие подписывает он сам",
          "The participant is of age and signs in person",
        ],
      },
    ],
    accepts: [
      { when: give("s1", "personal-data", "guardian") },
      { when: give("m1", "personal-data", "self") },
      {
        // Of age on this very day.
        given: registered("s2", "mentee", { bornOn: "2007-09-01" }),
        when: give("s2", "personal-data", "self"),
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "consent-separate-document",
    clause: "152-ФЗ, ст. 9 (в редакции 156-ФЗ от 24.06.2025)",
    given: scenes(prepared, registered("m1", "mentor"), consented("m1", "personal-data", "self")),
    refuses: [
      {
        when: give("m1", "duty", "self", "personal-data/m1"),
        says: [
          "Документ № personal-data/m1 уже служит другим согласием",
          "Document personal-data/m1 already serves as another consent",
        ],
        about: "personal-data",
      },
    ],
    accepts: [{ when: give("m1", "duty", "self") }, { when: give("m1", "personal-data", "self", "personal-data/m1") }],
  },
  {
    workflow: "participant",
    requirement: "personal-data-consent",
    clause: "152-ФЗ, ст. 9",
    given: scenes(prepared, registered("s1", "mentee"), answered("s1", "mentee")),
    refuses: [
      {
        when: enter("s1"),
        says: ["Нет согласия на обработку персональных данных", "There is no personal-data consent"],
      },
      {
        given: altered(participantRef("s1"), {
          consents: {
            "personal-data": { document: "1", signer: "guardian", givenAt: "2025-09-01", withdrawnAt: "2025-09-01" },
          },
        }),
        when: enter("s1"),
        says: ["Согласие на обработку персональных данных отозвано", "The personal-data consent is withdrawn"],
      },
      {
        given: scenes(registered("m1", "mentor"), answered("m1", "mentor")),
        when: enter("m1"),
        says: ["Нет согласия на обработку персональных данных", "There is no personal-data consent"],
      },
    ],
    accepts: [
      {
        given: consented("s1", "personal-data", "guardian"),
        when: enter("s1"),
        leadsTo: "registered.searching",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "information-after-consent",
    clause: "вывод из порядка шагов плана лицея № 45, этап 2",
    given: scenes(prepared, registered("s1", "mentee")),
    refuses: [
      {
        when: tell,
        says: ["Нет согласия на обработку персональных данных", "There is no personal-data consent"],
      },
    ],
    accepts: [{ given: consented("s1", "personal-data", "guardian"), when: tell }],
  },
  {
    workflow: "participant",
    requirement: "guardian-signed-for-minor",
    clause: "Семейный кодекс РФ, ст. 64",
    given: signedHimself,
    refuses: [
      {
        when: enter("s1"),
        says: ["Согласие подписал сам несовершеннолетний", "The minor signed the consent"],
      },
      { when: tell, says: ["Согласие подписал сам несовершеннолетний", "The minor signed the consent"] },
    ],
    accepts: [
      {
        given: done(give("s1", "personal-data", "guardian")),
        when: enter("s1"),
        leadsTo: "registered.searching",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "consent-was-given",
    clause: "Целостность",
    given: scenes(prepared, registered("s1", "mentee")),
    refuses: [
      { when: withdraw("s1"), says: ["Такое согласие не действует", "No such consent is in force"] },
      {
        given: consented("s1", "personal-data", "guardian"),
        when: withdraw("s1", "publication"),
        says: ["Такое согласие не действует", "No such consent is in force"],
      },
    ],
    accepts: [
      { given: consented("s1", "personal-data", "guardian"), when: withdraw("s1"), leadsTo: "leaving.due" },
      { given: consented("s1", "publication", "guardian"), when: withdraw("s1", "publication"), leadsTo: "intake" },
    ],
  },
  {
    workflow: "participant",
    requirement: "is-personal-data-consent",
    clause: "Целостность",
    given: scenes(prepared, mentee("s1")),
    refuses: [],
    passesBy: [
      {
        given: done(withdraw("s1")),
        when: give("s1", "duty", "guardian"),
        says: ["Речь о другом согласии", "It is about another consent"],
        leadsTo: "leaving.due",
      },
      {
        when: withdraw("s1", "duty"),
        says: ["Речь о другом согласии", "It is about another consent"],
        leadsTo: "registered.searching",
      },
    ],
    accepts: [{ when: withdraw("s1"), leadsTo: "leaving.due" }],
  },
  {
    workflow: "participant",
    requirement: "comes-back-to-unit",
    clause: "Целостность",
    given: scenes(workingPair, done(withdraw("s1"))),
    refuses: [],
    passesBy: [
      {
        given: done(withdraw("s2")),
        when: give("s2", "personal-data", "guardian"),
        says: ["Участник возвращается не сюда", "The participant comes back elsewhere"],
        leadsTo: "intake",
      },
    ],
    accepts: [{ when: give("s1", "personal-data", "guardian"), leadsTo: "registered.paired" }],
  },
  {
    workflow: "participant",
    requirement: "comes-back-to-mentors",
    clause: "Целостность",
    given: scenes(workingPair, done(withdraw("m1"))),
    refuses: [],
    passesBy: [
      {
        given: done(withdraw("s1")),
        when: give("s1", "personal-data", "guardian"),
        says: ["Участник возвращается не сюда", "The participant comes back elsewhere"],
        leadsTo: "registered.paired",
      },
    ],
    accepts: [{ when: give("m1", "personal-data", "self"), leadsTo: "registered.ready" }],
  },
  {
    workflow: "participant",
    requirement: "comes-back-to-intake",
    clause: "Целостность",
    // A unit that was only proposed does not wait for anybody.
    given: scenes(proposedPair, done(withdraw("s1"))),
    refuses: [],
    passesBy: [
      {
        given: done(withdraw("m1")),
        when: give("m1", "personal-data", "self"),
        says: ["Участник возвращается не сюда", "The participant comes back elsewhere"],
        leadsTo: "registered.ready",
      },
    ],
    accepts: [{ when: give("s1", "personal-data", "guardian"), leadsTo: "intake" }],
  },
  {
    workflow: "participant",
    requirement: "comes-back-to-outside",
    clause: "Целостность",
    given: scenes(joining, done(toPerson("m1", "withdraw", { reason: "moved" }), withdraw("m1"))),
    refuses: [],
    passesBy: [
      {
        given: scenes(mentor("m2"), done(withdraw("m2"))),
        when: give("m2", "personal-data", "self"),
        says: ["Участник возвращается не сюда", "The participant comes back elsewhere"],
        leadsTo: "registered.ready",
      },
    ],
    accepts: [{ when: give("m1", "personal-data", "self"), leadsTo: "withdrawn" }],
  },
];
