import type { JsonObject } from "@nastavnik/core";
import { menteesListed, mentorsListed, mentorsTaught, order, prepared, stageFinished } from "./programme-scenes.ts";
import {
  altered,
  done,
  participantRef,
  personOf,
  type Scene,
  scenes,
  toPerson,
  toProgramme,
  toUnit,
} from "./scenes.ts";

/** What may differ between people; the rest is that of a pupil of twelve, or of a teacher of forty. */
export interface Traits {
  readonly kind?: string;
  readonly isEmployee?: boolean;
  readonly isMentoringPartOfJob?: boolean;
  readonly bornOn?: string;
  readonly forms?: readonly string[];
  readonly categories?: readonly string[];
  readonly capacity?: number | "unstated";
  /** Whose entry it is, where the entry has another identifier. */
  readonly person?: string;
}

const isMinor = (bornOn: string): boolean => bornOn > "2007-09-30";

/** Somebody registers, on the given side. */
export function registered(id: string, side: "mentee" | "mentor", traits: Traits = {}): Scene {
  const { kind = side === "mentee" ? "student" : "teacher" } = traits;
  const isTeacher = kind === "teacher";
  const { bornOn = kind === "student" ? "2013-05-01" : "1985-05-01" } = traits;
  const payload: JsonObject = {
    ...(traits.person === undefined ? {} : { person: traits.person }),
    side,
    kind,
    isEmployee: traits.isEmployee ?? isTeacher,
    ...(traits.isMentoringPartOfJob === undefined ? {} : { isMentoringPartOfJob: traits.isMentoringPartOfJob }),
    forms: traits.forms ?? (isTeacher ? ["teacher-student", "teacher-teacher"] : ["student-student"]),
    categories:
      traits.categories ?? (side === "mentor" ? [] : isTeacher ? ["young-specialist"] : ["behaviour-problems"]),
    ...(traits.capacity === "unstated" || side === "mentee" ? {} : { capacity: traits.capacity ?? 3 }),
  };
  return (school) => {
    school.know(traits.person ?? id, { bornOn });
    done(toPerson(id, "register", payload))(school);
  };
}

export const answered = (id: string, side: "mentee" | "mentor"): Scene =>
  done(toPerson(id, "answer-questionnaire", { kind: `${side}-intake` }));

/** A consent, signed by whom it must be; the document is named after person and kind. */
export const consented = (id: string, kind: string, signer: "self" | "guardian"): Scene =>
  done(toPerson(id, "give-consent", { kind, signer, document: `${kind}/${id}` }));

/** Somebody in the registry, with both consents. */
export function inRegistry(id: string, side: "mentee" | "mentor", traits: Traits = {}): Scene {
  const { kind = side === "mentee" ? "student" : "teacher" } = traits;
  const signer = isMinor(traits.bornOn ?? (kind === "student" ? "2013-05-01" : "1985-05-01")) ? "guardian" : "self";
  return scenes(
    registered(id, side, traits),
    answered(id, side),
    consented(id, "personal-data", signer),
    consented(id, "duty", signer),
    done(toPerson(id, "enter-registry")),
  );
}

/** The personal-data consent is withdrawn on paper, and no reaction has come of it yet. */
export function consentWithdrawn(id: string): Scene {
  return (school) => {
    const { consents } = personOf(school, id);
    const withdrawn = { ...consents["personal-data"], withdrawnAt: "2025-09-20T06:00:00Z" } as JsonObject;
    altered(participantRef(id), { consents: { ...consents, "personal-data": withdrawn } })(school);
  };
}

export const mentee = (id: string, traits: Traits = {}): Scene => inRegistry(id, "mentee", traits);

/** A mentor in the registry, selected for a form and consulted. */
export function mentor(id: string, traits: Traits = {}, form = "teacher-student"): Scene {
  return scenes(
    inRegistry(id, "mentor", traits),
    done(toPerson(id, "select", { form }), toPerson(id, "train", { mode: "consultation" })),
  );
}

/** A pupil who mentors pupils, with a guardian's consents. */
export const youngMentor = (id: string): Scene =>
  mentor(id, { kind: "student", bornOn: "2010-05-01", forms: ["student-student"] }, "student-student");

/** A mentor and two mentees are there, and the programme has come to the joining of units. */
export const joining: Scene = scenes(
  prepared,
  mentor("m1"),
  mentee("s1"),
  mentee("s2"),
  menteesListed,
  stageFinished,
  mentorsListed,
  stageFinished,
  mentorsTaught,
  stageFinished,
  done(toProgramme("hold-group-meeting"), toProgramme("analyse-preferences")),
);

export const propose = (unit: string, mentorId: string, mentees: readonly string[], payload: JsonObject = {}) =>
  toUnit(unit, "propose", {
    mentor: mentorId,
    mentees,
    form: "teacher-student",
    roleModel: "teacher-to-students",
    period: { from: "2025-10-01", to: "2026-05-31" },
    ...payload,
  });

export const consent = (unit: string, person: string) =>
  toUnit(unit, "consent", { person, document: `${unit}/${person}` });

/** A unit is proposed, and everybody has consented to it. */
export const agreed = (unit: string, mentorId: string, mentees: readonly string[], payload: JsonObject = {}): Scene =>
  done(propose(unit, mentorId, mentees, payload), ...[mentorId, ...mentees].map((person) => consent(unit, person)));

export const approve = (number: string, ...units: readonly string[]) => order("approve-pairs", number, { units });

/** The pair u1 of mentor m1 and pupil s1, proposed, agreed or at work. */
export const proposedPair = scenes(joining, done(propose("u1", "m1", ["s1"])));
export const agreedPair = scenes(joining, agreed("u1", "m1", ["s1"]));
export const workingPair = scenes(agreedPair, done(approve("5", "u1")));

/** The parties of u1 agree to work on until that day, and an order says so. */
export const extendedTo = (to: string): Scene =>
  done(
    ...["m1", "s1"].map((person) =>
      toUnit("u1", "agree-to-extension", { person, to, document: `extension/${person}` }),
    ),
    order("extend-units", `extension/${to}`, { units: ["u1"] }),
  );

/** The group u1 of mentor m1 and pupils s1 and s2, agreed or at work. */
export const agreedGroup = scenes(joining, agreed("u1", "m1", ["s1", "s2"]));
export const workingGroup = scenes(agreedGroup, done(approve("5", "u1")));

/** The pair u1 of a teacher and a young one, whom the Labour Code regards. */
export const agreedTeachers = scenes(
  joining,
  done(toPerson("m1", "select", { form: "teacher-teacher" })),
  mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
  agreed("u1", "m1", ["t1"], { form: "teacher-teacher" }),
);
/** What an addendum to the contract of a mentor says. */
export const addendumTerms = {
  content: ["workplace-skills"],
  period: { from: "2025-03-01", to: "2027-12-31" },
  form: "individual",
  pay: { percent: 10 },
} as const satisfies JsonObject;
export const addendum = toUnit("u1", "attach-contract-addendum", { document: "addendum-1", ...addendumTerms }, "head");
export const workingTeachers = scenes(agreedTeachers, done(addendum, approve("5", "u1")));
