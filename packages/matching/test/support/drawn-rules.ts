import type { MatchingProblem } from "@nastavnik/matching";
import fc from "fast-check";

type Rule = MatchingProblem["rules"][number];

const some = { requiredKeys: [] as [] };
const subjects = fc.subarray(["math", "music"]);
const slot = fc
  .record({ day: fc.integer({ min: 1, max: 2 }), from: fc.integer({ min: 0, max: 5 }) })
  .map(({ day, from }) => ({ day, from, to: from + 3 }));
const age = fc.integer({ min: 10, max: 13 });
const common = { subjects, free: fc.array(slot, { minLength: 1, maxLength: 2 }), age };

type Given = NonNullable<MatchingProblem["mentees"][number]["answers"]>;

/** Answers of so many people. The first has answered everything, since a rule of law asks what somebody answered. */
function answersOf(fields: Record<string, fc.Arbitrary<Given[string]>>, count: number): fc.Arbitrary<Given[]> {
  const others = fc.array(fc.record(fields, some), { minLength: count - 1, maxLength: count - 1 });
  return fc.tuple(fc.record(fields), others).map(([first, rest]) => [first, ...rest] as Given[]);
}

/** What mentees answered; any answer may be missing. */
export function menteeAnswers(count: number): fc.Arbitrary<Given[]> {
  return answersOf({ ...common, consent: fc.boolean() }, count);
}

/** What mentors answered; any answer may be missing. */
export function mentorAnswers(count: number): fc.Arbitrary<Given[]> {
  return answersOf({ ...common, trained: fc.boolean(), from: age, to: age }, count);
}

const two = { mentee: "age", mentor: "age" };
const kinds: readonly object[] = [
  { kind: "person", of: "mentee", field: "consent", equals: true },
  { kind: "person", of: "mentor", field: "trained", equals: true },
  { kind: "between", mentee: "age", from: "from", to: "to" },
  { kind: "common", mentee: "subjects", mentor: "subjects", atLeast: 1 },
  { kind: "covers", mentee: "subjects", mentor: "subjects" },
  { kind: "hours", mentee: "free", mentor: "free", minutes: 2 },
  { kind: "same", ...two },
  { kind: "different", ...two },
  { kind: "difference", ...two, atLeast: 0 },
  { kind: "difference", ...two, atMost: 1 },
  { kind: "not-earlier" },
];

/** One or two rules of any kinds, of law or of the school. */
export const drawnRules: fc.Arbitrary<Rule[]> = fc
  .uniqueArray(
    fc.record({
      at: fc.nat({ max: kinds.length - 1 }),
      force: fc.constantFrom("law", "regulation", "integrity"),
      unanswered: fc.constantFrom("passes", "passes", "fails"),
    }),
    { minLength: 1, maxLength: 2, selector: ({ at }) => at },
  )
  .map((rules) => rules.map(({ at, ...rest }) => ({ ...rest, ...kinds[at], code: `rule-${at}` }) as Rule));
