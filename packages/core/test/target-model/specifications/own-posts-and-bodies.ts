import type { JsonObject } from "@nastavnik/core";
import { answered, consented, inRegistry, registered } from "../people-scenes.ts";
import { appointed, founded, order, prepared } from "../programme-scenes.ts";
import { chosen, done, type Scene, scenes, toPerson, toProgramme } from "../scenes.ts";
import type { Specification } from "../spec.ts";

const council = { id: "founders-council", title: { ru: "совет учредителей", en: "founders' council" } };
const spoken = (body: string, date = "2025-08-29") => ({ body, protocol: "7", date });
const adopt = (...opinions: readonly JsonObject[]) =>
  toProgramme("adopt-document", { kind: "stimulus-policy", opinions });
const pay = (...opinions: readonly JsonObject[]) => order("encourage-participants", "9", { opinions });

const posts = {
  methodist: { ru: "методист", en: "methodologist" },
  teacher: { ru: "воспитатель", en: "educator" },
};
const appoint = (post: JsonObject) =>
  order("appoint-coordinator-and-curators", "3", {
    coordinators: ["coordinator"],
    curators: ["curator"],
    posts: { coordinator: "methodist", ...post },
  });

/** A teacher who is to enter the registry of mentees. */
const teacher = (profile?: JsonObject): Scene =>
  scenes(
    registered("t1", "mentee", { kind: "teacher", bornOn: "1995-05-01" }),
    ...(profile === undefined ? [] : [done(toPerson("t1", "change-entry", { profile }))]),
    answered("t1", "mentee"),
    consented("t1", "personal-data", "self"),
  );
const told = (profile: JsonObject): Scene => done(toPerson("m1", "change-entry", { profile }));
const select = toPerson("m1", "select", { form: "teacher-student" });
const consult = toPerson("m1", "train", { mode: "consultation" });
const train = toPerson("m1", "train", { mode: "training" });

/** What an organisation chooses about its posts, its bodies and what its people are like. */
export const ownPostsAndBodiesSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "order-opinions-given",
    clause: "Положение называет",
    given: scenes(
      founded(),
      appointed,
      chosen({
        "organisation.bodies": [council],
        "documents.orderOpinions": { "encourage-participants": ["trade-union", "founders-council"] },
      }),
    ),
    refuses: [
      {
        when: pay(spoken("founders-council")),
        says: [
          "Нет протокола с мнением: профсоюзный комитет",
          "No protocol with the opinion of: trade union committee",
        ],
        about: "trade-union",
      },
      {
        when: pay(spoken("trade-union")),
        says: ["Нет протокола с мнением: совет учредителей", "No protocol with the opinion of: founders' council"],
        about: "founders-council",
      },
    ],
    accepts: [{ when: pay(spoken("trade-union"), spoken("founders-council")) }, { when: order("final-event", "9") }],
  },
  {
    workflow: "programme",
    requirement: "document-opinions-given",
    clause: "Положение называет",
    given: scenes(founded(), chosen({ "documents.opinions": { "stimulus-policy": ["trade-union"] } })),
    refuses: [
      {
        when: adopt(),
        says: [
          "Нет протокола с мнением: профсоюзный комитет",
          "No protocol with the opinion of: trade union committee",
        ],
        about: "trade-union",
      },
    ],
    accepts: [{ when: adopt(spoken("trade-union")) }, { when: toProgramme("adopt-document", { kind: "regulation" }) }],
  },
  {
    workflow: "programme",
    requirement: "opinions-sound",
    clause: "Целостность",
    given: scenes(founded(), appointed),
    refuses: [
      {
        when: adopt(spoken("founders-council")),
        says: ["Такого органа в организации нет", "The organisation has no such body"],
        about: "founders-council",
      },
      {
        when: adopt(spoken("trade-union", "2025-09-02")),
        says: [
          "Ожидается протокол не позже 2025-09-01, указан 2025-09-02: профсоюзный комитет",
          "Expected a protocol not after 2025-09-01, met 2025-09-02: trade union committee",
        ],
        about: "trade-union",
      },
      {
        when: pay(spoken("trade-union"), spoken("trade-union")),
        says: ["Орган назван дважды: профсоюзный комитет", "The body is named twice: trade union committee"],
        about: "trade-union",
      },
    ],
    accepts: [{ when: adopt(spoken("trade-union")) }, { when: pay(spoken("parents-council")) }],
  },
  {
    workflow: "programme",
    requirement: "appointed-holds-post",
    clause: "Положение называет",
    given: scenes(
      founded(),
      chosen({
        "organisation.posts": posts,
        "offices.heldBy": { curator: ["methodist", "deputy-head"], coordinator: ["methodist"] },
      }),
    ),
    refuses: [
      {
        when: appoint({ curator: "teacher" }),
        says: [
          "Ожидается должность (куратор): методист или заместитель директора; в приказе: воспитатель",
          "Expected a post (curator): methodologist or deputy head; met in the order: educator",
        ],
        about: "curator",
      },
      {
        when: appoint({}),
        says: [
          "Ожидается должность (куратор): методист или заместитель директора; в приказе: не указана",
          "Expected a post (curator): methodologist or deputy head; met in the order: none",
        ],
        about: "curator",
      },
    ],
    accepts: [{ when: appoint({ curator: "methodist" }) }, { when: appoint({ curator: "deputy-head" }) }],
  },
  {
    workflow: "participant",
    requirement: "mentee-profile-fits",
    clause: "Положение называет",
    given: scenes(prepared, chosen({ "mentees.profile": { teacher: { experience: { atMost: 3 } } } })),
    refuses: [
      {
        given: teacher(),
        when: toPerson("t1", "enter-registry"),
        says: ["Не указано: стаж, лет", "Not told: years of experience"],
        about: "experience",
      },
      {
        given: teacher({ experience: 4 }),
        when: toPerson("t1", "enter-registry"),
        says: ["стаж, лет: требуется не более 3, указано 4", "years of experience: expected at most 3, met 4"],
        about: "experience",
      },
    ],
    accepts: [
      {
        given: teacher({ experience: 3 }),
        when: toPerson("t1", "enter-registry"),
        leadsTo: "registered.searching",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "mentor-profile-fits",
    clause: "Положение называет",
    given: scenes(
      prepared,
      chosen({
        "organisation.posts": posts,
        "mentors.profile": {
          teacher: { yearsHere: { atLeast: 3 }, qualification: ["first", "highest"], post: ["methodist", "teacher"] },
        },
      }),
      inRegistry("m1", "mentor"),
    ),
    refuses: [
      {
        given: told({ yearsHere: 2, qualification: "first", post: "teacher" }),
        when: select,
        says: [
          "лет в организации: требуется не менее 3, указано 2",
          "years in the organisation: expected at least 3, met 2",
        ],
        about: "yearsHere",
      },
      {
        given: told({ yearsHere: 3, qualification: "suitable", post: "teacher" }),
        when: select,
        says: [
          "квалификационная категория: требуется первая категория или высшая категория; указано: соответствие занимаемой должности",
          "qualification category: expected first category or highest category; met: suitable for the post",
        ],
        about: "qualification",
      },
      {
        given: told({ yearsHere: 3, qualification: "highest", post: "librarian" }),
        when: select,
        says: [
          "должность: требуется методист или воспитатель; указано: другая",
          "post: expected methodologist or educator; met: another",
        ],
        about: "post",
      },
    ],
    accepts: [
      {
        given: told({ yearsHere: 3, qualification: "first", post: "methodist" }),
        when: select,
        leadsTo: "registered.selected",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "trained-not-consulted",
    clause: "Положение называет",
    given: scenes(
      prepared,
      chosen({
        "mentors.trained": { teacher: { experience: { atMost: 2 } } },
        "mentors.schoolOrder": null,
        "mentors.schoolMaterials": null,
        "mentors.schoolHeld": null,
      }),
      inRegistry("m1", "mentor"),
      done(select),
    ),
    refuses: [
      {
        when: consult,
        says: [
          "Этому наставнику нужно обучение, а не консультация",
          "This mentor needs a training, not a consultation",
        ],
      },
      {
        given: told({ experience: 2 }),
        when: consult,
        says: [
          "Этому наставнику нужно обучение, а не консультация",
          "This mentor needs a training, not a consultation",
        ],
      },
    ],
    accepts: [
      { when: train, leadsTo: "registered.ready" },
      { given: told({ experience: 3 }), when: consult, leadsTo: "registered.ready" },
    ],
  },
];
