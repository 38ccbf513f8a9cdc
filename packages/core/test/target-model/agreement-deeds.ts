import type { JsonObject } from "@nastavnik/core";
import type { AgreementContext } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { allTerms, toAgreement } from "./agreement-scenes.ts";
import { type Happening, happening, ofLiveUnit, partiesOf } from "./happening.ts";
import type { Deed, School } from "./school.ts";

/** Who speaks for a mentee: a guardian for a pupil, a teacher in person. */
const forMentee = (mentee: string) => (mentee.startsWith("s") ? "guardian" : "mentee");

const { period: _period, ...lasting } = allTerms;

/** Agreements that say this or that: with every clock there is, with none, with one, for some weeks only. */
const terms: fc.Arbitrary<JsonObject> = fc.constantFrom<JsonObject>(
  lasting,
  {},
  { menteeUndertakes: ["report-regularly"], reportEveryDays: 3 },
  { mentorUndertakes: ["answer-in-time"], answerWithinHours: 24, confidentialTopics: ["topic-1"] },
  { meetingEveryDays: 7, period: { from: "2025-09-01", to: "2025-10-31" } },
);

/** An agreement with a mentee of a unit is drawn up and, as far as it gets, signed. */
const drawingUp = fc.tuple(fc.nat(2), fc.nat(2), terms).chain(([which, signed, given]) =>
  ofLiveUnit(`agree with mentee ${which}, ${signed} signatures`, (unit, school) => {
    const [mentor = "nobody", ...named] = partiesOf(school, unit);
    const mentee = named[which % Math.max(1, named.length)] ?? "nobody";
    const id = `agreement-${school.facts.length}`;
    return [
      toAgreement(id, "draw-up", { unit, mentor, mentee, terms: given }, "curator"),
      ...(["mentor", "mentee"] as const)
        .slice(0, signed)
        .map((side) => toAgreement(id, "sign", { side }, side === "mentor" ? "mentor" : forMentee(mentee))),
    ];
  }),
);

/** One of the agreements that are not over, and its mentee. */
function liveAgreement({ instances }: School, choice: number): { readonly id: string; readonly mentee: string } {
  const live = instances.filter(({ workflow, status }) => workflow === "agreement" && status === "active");
  const { id = "a0", context } = live[choice % Math.max(1, live.length)] ?? {};
  return { id, mentee: (context as AgreementContext | undefined)?.mentee ?? "nobody" };
}

const ofAgreement = (title: string, deeds: (id: string, mentee: string, school: School) => readonly Deed[]) =>
  fc.nat(3).map((choice) =>
    happening(`${title} live agreement ${choice}`, (school) => {
      const { id, mentee } = liveAgreement(school, choice);
      return deeds(id, mentee, school);
    }),
  );

const sides = fc.constantFrom("mentor" as const, "mentee" as const);
const one = fc.constantFrom("1", "2");

/** What the parties of an agreement do, each by a deed of its own. */
const keeping = fc.oneof(
  sides.chain((side) =>
    ofAgreement(`sign as ${side}`, (id, mentee) => [
      toAgreement(id, "sign", { side }, side === "mentor" ? "mentor" : forMentee(mentee)),
    ]),
  ),
  ofAgreement("set aside", (id) => [toAgreement(id, "set-aside", {}, "curator")]),
  fc
    .tuple(fc.nat(2), fc.nat(2))
    .chain(([done, of]) =>
      ofAgreement(`report ${done} of ${of}`, (id) => [toAgreement(id, "report-on-tasks", { done, of }, "mentee")]),
    ),
  one.chain((question) => ofAgreement(`ask ${question}`, (id) => [toAgreement(id, "ask", { question }, "mentee")])),
  one.chain((question) => ofAgreement(`answer ${question}`, (id) => [toAgreement(id, "answer", { question })])),
  fc
    .tuple(sides, one, fc.subarray(["permit-disclosure", "deny-disclosure", "disclose"]))
    .chain(([side, disclosure, then]) =>
      ofAgreement(`ask to disclose ${disclosure} as ${side}, then ${then.join()}`, (id) => [
        toAgreement(id, "ask-permission", { disclosure, topic: "topic-1", to: "curator" }, side),
        ...then.map((type) =>
          toAgreement(id, type, { disclosure }, (side === "mentor") === (type === "disclose") ? "mentor" : "mentee"),
        ),
      ]),
    ),
  fc
    .tuple(sides, sides, terms, fc.constantFrom("agree-to-change", "agree-to-change", "turn-change-down", undefined))
    .chain(([side, other, given, answer]) =>
      ofAgreement(`propose a change as ${side}, ${answer ?? "nothing"} as ${other}`, (id, mentee) => {
        const by = (each: typeof side) => (each === "mentor" ? each : forMentee(mentee));
        return [
          toAgreement(id, "propose-change", { terms: given }, by(side)),
          ...(answer === undefined ? [] : [toAgreement(id, answer, {}, by(other))]),
        ];
      }),
    ),
);

/** Whatever may happen to agreements. */
export const agreementHappenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 2, arbitrary: drawingUp },
  { weight: 3, arbitrary: keeping },
);
