import type { JsonObject } from "@nastavnik/core";
import type { PersonalProgrammeContext } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { type Happening, happening, ofLiveUnit, partiesOf } from "./happening.ts";
import { document } from "./own-programme-scenes.ts";
import { toOwnProgramme, toPerson, unitOf } from "./scenes.ts";
import { calendar, type Deed, type School } from "./school.ts";

/** A day so many days from now, in the school's time zone. */
const dayIn = ({ now }: School, days: number): string => calendar.dateOf(now).add({ days }).toString();

/** A term within that of the unit, from today on if that has begun. */
function periodIn(school: School, unit: string, days: number): { readonly from: string; readonly to: string } {
  const { from = "2025-10-01", to = "2026-05-31" } =
    (unitOf(school, unit) as { period?: Record<string, string> }).period ?? {};
  const first = [from, dayIn(school, 0)].toSorted().at(-1) ?? from;
  const last = dayIn(school, days);
  return { from: first, to: [to, last < first ? to : last].toSorted()[0] ?? to };
}

/** A programme is drawn up for a unit and, as far as it gets, agreed on, approved and begun. */
const drawingUp = fc.tuple(fc.nat(3), fc.constantFrom(2, 40, 365)).chain(([steps, days]) =>
  ofLiveUnit(`draw up a programme of ${days} days, ${steps} steps, for`, (unit, school) => {
    const id = `p${school.facts.length}`;
    const [, ...mentees] = partiesOf(school, unit);
    return [
      toOwnProgramme(id, "draw-up", { unit, ...document({ period: periodIn(school, unit, days) }) }, "mentor"),
      ...[
        mentees.map((person) => toOwnProgramme(id, "agree", { person })),
        [toOwnProgramme(id, "approve", { document: `order-${id}` })],
        [toOwnProgramme(id, "begin")],
      ]
        .slice(0, steps)
        .flat(),
    ];
  }),
);

/** A programme, whatever has become of it, and its parties. */
interface Known {
  readonly id: string;
  readonly unit: string;
  readonly mentees: readonly string[];
}

/** One of the programmes that go on, or of all. */
function programmeAmong({ instances }: School, choice: number): Known {
  const all = instances.filter(({ workflow }) => workflow === "personal-programme");
  const live = all.filter(({ value }) => typeof value !== "object" || !("completed" in value));
  const open = live.filter(({ status }) => status === "active");
  const some = choice < 4 && open.length > 0 ? open : all;
  const { id = "p0", context } = some[choice % Math.max(1, some.length)] ?? {};
  const { unit = "u0", mentees = ["nobody"] } = (context ?? {}) as Partial<PersonalProgrammeContext>;
  return { id, unit, mentees };
}

const ofProgramme = (title: string, deeds: (known: Known, school: School) => readonly Deed[]) =>
  fc
    .nat(5)
    .map((choice) =>
      happening(`${title} of programme ${choice}`, (school) => deeds(programmeAmong(school, choice), school)),
    );

const on = (type: string, payload: JsonObject = {}, by = "curator") =>
  ofProgramme(`${type} ${JSON.stringify(payload)}`, ({ id }) => [toOwnProgramme(id, type, payload, by)]);

/** The mentee of that place in the unit. */
const menteeOf = ({ mentees }: Known, which: number): string =>
  mentees[which % Math.max(1, mentees.length)] ?? "nobody";
const parties = ({ unit, mentees }: Known, school: School) => [partiesOf(school, unit)[0] ?? "nobody", ...mentees];

const onMentee = (type: string, payload: JsonObject, by = "party") =>
  fc
    .nat(1)
    .chain((which) =>
      ofProgramme(`${type} mentee ${which} ${JSON.stringify(payload)}`, (known) => [
        toOwnProgramme(known.id, type, { person: menteeOf(known, which), ...payload }, by),
      ]),
    );

const rowIds = fc.constantFrom("1", "2", "3");
const rows = (school: School, given: readonly (readonly [string, number | undefined])[]): JsonObject[] =>
  given.map(([row, days]) => ({
    row,
    activity: "training",
    ...(days === undefined ? {} : { reportBy: dayIn(school, days) }),
  }));
const givenRows = fc.uniqueArray(fc.tuple(rowIds, fc.option(fc.integer({ min: -2, max: 20 }), { nil: undefined })), {
  minLength: 1,
  maxLength: 3,
  selector: ([row]) => row,
});
const owners = fc.constantFrom("pair", "mentor", "curator", "mentee");
const ownerIn = (owner: string, known: Known): readonly [whose: string, by: string] =>
  owner === "mentee" ? [menteeOf(known, 0), "mentor"] : [owner, owner === "curator" ? "curator" : "mentor"];

const finish = (id: string, whose: string, row: string, by: string) =>
  toOwnProgramme(id, "finish-row", { whose, row }, by);

/** A plan is drawn up if there is none, a row of it is done, and it is corrected again and again. */
const plans = fc
  .tuple(owners, givenRows, fc.array(fc.oneof(rowIds, givenRows), { maxLength: 3 }))
  .chain(([owner, first, then]) =>
    ofProgramme(`plan of ${owner}, ${then.length} changes`, (known, school) => {
      const [whose, by] = ownerIn(owner, known);
      const corrected = (given: typeof first) => ({ whose, rows: rows(school, given) });
      return [
        toOwnProgramme(known.id, "draw-up-plan", corrected(first), by),
        ...then.map((each) =>
          typeof each === "string"
            ? finish(known.id, whose, each, by)
            : toOwnProgramme(known.id, "correct-plan", corrected(each), by),
        ),
      ];
    }),
  );

const taskIds = fc.constantFrom("k1", "k2");

/** A task is given, and as far as it gets handed in and accepted, or demanded. */
const tasks = fc
  .tuple(taskIds, fc.integer({ min: -2, max: 20 }), fc.subarray(["hand-in-task", "accept-task", "demand-task"]))
  .chain(([task, days, then]) =>
    ofProgramme(`task ${task} for ${days} days, then ${then.join()}`, (known, school) => {
      const person = menteeOf(known, 0);
      return [
        toOwnProgramme(known.id, "give-task", { task, person, due: dayIn(school, days) }, "mentor"),
        ...then.map((type) =>
          type === "hand-in-task"
            ? toOwnProgramme(known.id, type, { task, person }, "party")
            : toOwnProgramme(known.id, type, { task }, "mentor"),
        ),
      ];
    }),
  );

const items = [
  { competence: "lesson-design", area: "methodical" },
  { competence: "digital-tools", area: "digital" },
];
const order = ["digital-tools", "lesson-design"];

/** The checklist is made, as far as it gets; the parties may rank it otherwise. */
const checklist = fc
  .tuple(fc.nat(3), fc.boolean())
  .chain(([steps, isAlike]) =>
    ofProgramme(`checklist, ${steps} steps${isAlike ? "" : ", ranked otherwise"}`, (known, school) => [
      toOwnProgramme(known.id, "diagnose", { protocol: "7", items }, "mentor"),
      ...[
        [toOwnProgramme(known.id, "draft-checklist", { deficits: order }, "mentor")],
        parties(known, school).map((person, index) =>
          toOwnProgramme(
            known.id,
            "rank-deficits",
            { person, order: isAlike || index === 0 ? order : order.toReversed() },
            "party",
          ),
        ),
        [toOwnProgramme(known.id, "certify-checklist")],
      ]
        .slice(0, steps)
        .flat(),
    ]),
  );

const evidence = (kind: string) =>
  ofProgramme(`${kind} control`, (known, school) => [
    toOwnProgramme(known.id, "carry-out-control", {
      kind,
      satisfaction: parties(known, school).map((person) => ({ person, score: 8 })),
      evidence: [{ by: "curator", form: "survey-protocol", document: "31" }],
    }),
  ]);

const indicator: JsonObject = {
  id: "lessons",
  title: { ru: "Открытые уроки", en: "Open lessons" },
  document: "programme",
  unit: "piece",
  planned: 2,
};
const value = fc.constantFrom(1, 2).chain((given) =>
  ofProgramme(`result ${given}`, ({ id }, school) => [
    toOwnProgramme(id, "plan-results", { indicators: [indicator] }, "mentor"),
    toOwnProgramme(id, "record-result", {
      fact: { id: "lessons", value: given, measuredOn: dayIn(school, 0), source: "entered", evidence: "report-3" },
    }),
  ]),
);

const rights = fc.oneof(
  onMentee("note-indiscipline", { incident: "1", kind: "late-task" }, "mentor"),
  onMentee("report-difficulty", { about: "1" }),
  ofProgramme("propose and answer", ({ id }) => [
    toOwnProgramme(id, "propose-change", { proposal: "1", subject: "documents" }, "mentor"),
    toOwnProgramme(id, "answer-proposal", { proposal: "1", answer: "accepted" }),
  ]),
  ofProgramme("ask for support and get it", ({ id }) => [
    toOwnProgramme(id, "ask-for-support", { request: "1", kind: "methodical" }, "mentor"),
    toOwnProgramme(id, "give-support", { request: "1" }),
  ]),
  onMentee("join-attestation", { event: "attestation", commission: "2" }, "mentor"),
  on("choose-control-forms", { forms: ["observation"] }, "mentor"),
  onMentee("hold-open-lesson", { document: "12" }, "mentor"),
  ofProgramme("draw an expert in and train", ({ id }) => [
    toOwnProgramme(id, "draw-in-expert", { expert: "e1" }),
    toOwnProgramme(id, "hold-training", { competence: "digital-tools", expert: "e1" }, "mentor"),
  ]),
);

const materials = fc.oneof(
  ofProgramme("add a product and publish it", (known) => {
    const person = menteeOf(known, 0);
    return [
      toPerson(person, "give-consent", {
        kind: "publication",
        signer: person.startsWith("s") ? "guardian" : "self",
        document: `publication/${person}`,
      }),
      toOwnProgramme(
        known.id,
        "add-product",
        { product: "test", person, kind: "digital-resource", isDigital: true },
        "party",
      ),
      toOwnProgramme(known.id, "publish-product", { product: "test", person, where: "school-site" }, "party"),
    ];
  }),
  onMentee("keep-material", { material: "portfolio", document: "5" }),
  on("include-in-bank"),
  on("publish", { what: "programme", where: "school-site", named: [] }),
  ofProgramme("report", (known, school) =>
    parties(known, school).flatMap((person) => [
      toOwnProgramme(known.id, "submit-report", { person, document: "report" }, "party"),
      toOwnProgramme(known.id, "hear-report", { person }, "deputy-head"),
      toOwnProgramme(known.id, "approve-report", { person }),
    ]),
  ),
  on("assess", { outcome: "achieved" }, "mentor"),
  on("add-evidence", { way: "reports", document: "report", by: "curator", reference: "9" }),
);

const extension = fc.integer({ min: 1, max: 60 }).chain((days) =>
  ofProgramme(`extend by ${days} days`, (known, school) => {
    const to = dayIn(school, days);
    return [
      ...parties(known, school).map((person) =>
        toOwnProgramme(known.id, "agree-to-extension", { person, to, document: "e" }),
      ),
      toOwnProgramme(known.id, "extend", { document: "9" }),
    ];
  }),
);

const amendment = fc
  .constantFrom(2, 90)
  .chain((days) =>
    ofProgramme(`amend for ${days} days`, ({ id, unit }, school) => [
      toOwnProgramme(id, "amend", document({ period: periodIn(school, unit, days) }), "mentor"),
    ]),
  );

const course = fc.oneof(
  amendment,
  onMentee("agree", {}, "curator"),
  on("return", { reason: "not-feasible" }),
  on("approve", { document: "order-9" }),
  { weight: 2, arbitrary: on("begin") },
  value,
  extension,
  on("recognise-early-success", { document: "8" }),
  fc
    .constantFrom("package", "revise")
    .chain((verdict) =>
      ofProgramme(`complete and ${verdict}`, ({ id }) => [toOwnProgramme(id, "complete"), toOwnProgramme(id, verdict)]),
    ),
  on("cancel", { reason: "other" }),
);

/** Whatever may happen to personalised programmes. */
export const ownProgrammeHappenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: drawingUp },
  { weight: 4, arbitrary: course },
  { weight: 4, arbitrary: plans },
  { weight: 2, arbitrary: tasks },
  { weight: 2, arbitrary: checklist },
  { weight: 1, arbitrary: fc.constantFrom("mid-term", "final").chain((kind) => evidence(kind)) },
  { weight: 2, arbitrary: rights },
  { weight: 2, arbitrary: materials },
);
