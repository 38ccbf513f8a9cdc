import {
  confirm,
  decline,
  draftFrom,
  edit,
  expire,
  nextChoice,
  offer,
  orderPairs,
  parseProblem,
  solve,
  type Draft,
  type DraftChange,
} from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { scored, twoSided } from "./support/problems.ts";
import { runs } from "./support/runs.ts";

const problem = parseProblem({
  mentees: [
    { id: "Ученик 1", ranking: ["Наставник А", "Наставник Б"] },
    { id: "Ученик 2", ranking: ["Наставник А", "Наставник Б"] },
    { id: "Ученик 3", ranking: ["Наставник А", "Наставник Б"], exclusions: ["Наставник В"] },
  ],
  mentors: [
    { id: "Наставник А", ranking: ["Ученик 1", "Ученик 2", "Ученик 3"] },
    { id: "Наставник Б", ranking: ["Ученик 1", "Ученик 2", "Ученик 3"] },
    { id: "Наставник В" },
  ],
});
const seats = { capacity: 1, taken: 0, pending: 0 };
const [day1, day2, day4, day8] = [
  "2026-10-01T09:00:00Z",
  "2026-10-02T09:00:00Z",
  "2026-10-04T09:00:00Z",
  "2026-10-08T09:00:00Z",
];

const draft = (): Draft => draftFrom(problem, solve(problem, { mode: "stable" }));
const words = ({ offers }: Draft) => offers.map(({ mentee, mentor, status }) => `${mentee}:${mentor} ${status}`);

function edited(from: Draft, change: DraftChange): Draft {
  const outcome = edit(from, change);
  if (!outcome.ok) throw new Error(outcome.violations.map(({ code }) => code).join());
  return outcome.draft;
}

function confirmed(from: Draft, mentee: string): Draft {
  let current = from;
  for (const by of ["mentee", "mentor"] as const) {
    const outcome = confirm(current, { mentee, by, at: day2 }, seats);
    if (!outcome.ok) throw new Error(outcome.code);
    current = outcome.draft;
  }
  return current;
}

test("a draft starts with the pairs of the answer, seen by the curator only", () => {
  expect(words(draft())).toEqual(["Ученик 1:Наставник А proposed", "Ученик 2:Наставник Б proposed"]);
});

test("an answer without pairs makes no draft", () => {
  const impossible = parseProblem({ mentees: [{ id: "1" }], mentors: [{ id: "1" }], scores: [[null]], complete: true });
  expect(() => draftFrom(impossible, solve(impossible))).toThrow("expected an answer with pairs, met infeasible");
});

test("a change is re-checked and its effect shown", () => {
  const outcome = edit(draft(), { kind: "swap", mentees: ["Ученик 1", "Ученик 2"] });
  expect(outcome).toMatchObject({
    ok: true,
    effect: {
      before: { served: 2, blockingPairs: [] },
      after: { served: 2, blockingPairs: [{ mentee: "Ученик 1", mentor: "Наставник А" }] },
    },
    warnings: [],
  });
  expect(outcome.ok && words(outcome.draft)).toEqual([
    "Ученик 1:Наставник Б proposed",
    "Ученик 2:Наставник А proposed",
  ]);
});

test("the curator may go beyond the lists, but not beyond rules and seats", () => {
  const beyond = edit(draft(), { kind: "assign", mentee: "Ученик 2", mentor: "Наставник В" });
  expect(beyond).toMatchObject({ ok: true, effect: { after: { served: 2 } } });
  expect(edit(draft(), { kind: "assign", mentee: "Ученик 3", mentor: "Наставник В" })).toMatchObject({
    ok: false,
    violations: [{ code: "excluded-by-mentee", mentee: "Ученик 3", mentor: "Наставник В" }],
  });
  expect(edit(draft(), { kind: "assign", mentee: "Ученик 3", mentor: "Наставник А" })).toMatchObject({
    ok: false,
    violations: [{ code: "over-capacity", mentor: "Наставник А" }],
  });
  expect(() => edit(draft(), { kind: "remove", mentee: "Ученик 9" })).toThrow("met «Ученик 9»");
});

test("a pair taken away can be filled again by the solver, with the rest left as it is", () => {
  const removed = edited(draft(), { kind: "remove", mentee: "Ученик 1" });
  const { draft: filled, added } = nextChoice(removed);
  expect(added).toMatchObject([{ mentee: "Ученик 1", mentor: "Наставник А", origin: "next-choice" }]);
  expect(words(filled)).toEqual(words(draft()));
});

test("a pair is agreed when both sides have confirmed in time, and then goes to the order", () => {
  const offered = offer(draft(), day4);
  const first = confirm(offered, { mentee: "Ученик 1", by: "mentor", at: day2 }, seats);
  expect(first).toMatchObject({ ok: true, isAgreed: false });
  const again = first.ok ? confirm(first.draft, { mentee: "Ученик 1", by: "mentor", at: day2 }, seats) : first;
  expect(again).toMatchObject({ ok: false, code: "already-confirmed" });
  const both = first.ok ? confirm(first.draft, { mentee: "Ученик 1", by: "mentee", at: day2 }, seats) : first;
  expect(both).toMatchObject({ ok: true, isAgreed: true });
  expect(both.ok && orderPairs(both.draft)).toEqual([{ mentee: "Ученик 1", mentor: "Наставник А" }]);
});

test("nothing is confirmed before it is offered, nor from the instant of the deadline on", () => {
  const answer = { mentee: "Ученик 1", by: "mentee", at: day4 } as const;
  expect(confirm(draft(), answer, seats)).toMatchObject({ ok: false, code: "no-offer" });
  expect(confirm(offer(draft(), day4), answer, seats)).toMatchObject({ ok: false, code: "answered-too-late" });
  // The same instant written in another time zone.
  expect(confirm(offer(draft(), "2026-10-04T12:00:00+03:00"), answer, seats)).toMatchObject({
    code: "answered-too-late",
  });
});

test("capacity is checked again when a side accepts, with the seats of that moment", () => {
  const offered = offer(draft(), day4);
  const answer = { mentee: "Ученик 1", by: "mentee", at: day2 } as const;
  const taken = confirm(offered, answer, { ...seats, taken: 1 });
  expect(taken).toMatchObject({ ok: false, code: "over-capacity", text: { ru: "у наставника нет свободного места" } });
  expect(confirm(offered, answer, { ...seats, capacity: 0 })).toMatchObject({ ok: false, code: "over-capacity" });
  expect(confirm(offered, answer, seats)).toMatchObject({ ok: true });
});

test("pairs agreed in the draft hold their seats against the others", () => {
  const twoSeats = parseProblem({ mentees: [{ id: "1" }, { id: "2" }], mentors: [{ id: "м", capacity: 2 }] });
  const offered = offer(draftFrom(twoSeats, solve(twoSeats)), day4);
  const first = confirmed(offered, "1");
  expect(confirm(first, { mentee: "2", by: "mentee", at: day2 }, { ...seats, capacity: 1 })).toMatchObject({
    code: "over-capacity",
  });
  expect(confirm(first, { mentee: "2", by: "mentee", at: day2 }, { ...seats, capacity: 2 })).toMatchObject({
    ok: true,
  });
});

test("a refusal bans the pair, keeps the reason and offers the next choice, also to somebody else", () => {
  const offered = confirmed(offer(draft(), day4), "Ученик 2");
  const outcome = decline(
    offered,
    { mentee: "Ученик 1", by: "mentor", at: day2 },
    { reason: "no-time", answerBy: day8 },
  );
  expect(outcome).toMatchObject({
    ok: true,
    refusals: [{ mentee: "Ученик 1", mentor: "Наставник А", by: ["mentor"], reason: "no-time" }],
    // Наставник Б is taken by an agreed pair, so the freed seat goes to the one who had nobody.
    added: [{ mentee: "Ученик 3", mentor: "Наставник А", origin: "next-choice", status: "offered", answerBy: day8 }],
    unmatched: [{ id: "Ученик 1", reason: "all-acceptable-full" }],
  });
});

test("that everybody must be served binds the first answer, and leaves nobody without a next choice", () => {
  const complete = parseProblem({
    mentees: [{ id: "1" }, { id: "2" }],
    mentors: [{ id: "а" }, { id: "б" }, { id: "в" }],
    scores: [
      [3, null, null],
      [null, 3, 1],
    ],
    complete: true,
  });
  let current = offer(draftFrom(complete, solve(complete)), day4);
  for (const [mentee, added] of [
    ["1", []],
    ["2", [{ mentee: "2", mentor: "в" }]],
  ] as const) {
    const outcome = decline(current, { mentee, by: "mentee", at: day2 }, { reason: "no-time", answerBy: day8 });
    expect(outcome).toMatchObject({ ok: true, added });
    if (outcome.ok) current = outcome.draft;
  }
});

test("offers that nobody answered in time are refused as a whole, and nothing happens before that", () => {
  const offered = offer(draft(), day4);
  expect(expire(offered, day2, day8)).toMatchObject({ refusals: [], added: [], draft: offered });
  const late = expire(confirmed(offered, "Ученик 1"), day8, "2026-10-12T09:00:00Z");
  expect(late.refusals).toMatchObject([
    { mentee: "Ученик 2", mentor: "Наставник Б", by: ["mentee", "mentor"], reason: "no-answer" },
  ]);
  expect(late.added).toMatchObject([{ mentee: "Ученик 3", mentor: "Наставник Б" }]);
  expect(expire(late.draft, day8, day8)).toMatchObject({ refusals: [] });
});

test("what is offered or pinned does not move under the curator's hand", () => {
  expect(edit(offer(draft(), day4), { kind: "remove", mentee: "Ученик 1" })).toMatchObject({
    ok: false,
    violations: [{ code: "fixed-pair", mentee: "Ученик 1" }],
  });
  const pinned = parseProblem({ ...problem, pins: [{ mentee: "Ученик 3", mentor: "Наставник А" }] });
  const from = draftFrom(pinned, solve(pinned, { mode: "stable" }));
  expect(from.offers.map(({ origin }) => origin)).toEqual(["solver", "pinned"]);
  expect(edit(from, { kind: "remove", mentee: "Ученик 3" })).toMatchObject({ ok: false });
});

test("a change that leaves a group below its lower size is made with a warning", () => {
  const groups = parseProblem({
    mentees: [{ id: "1" }, { id: "2" }, { id: "3" }],
    mentors: [{ id: "м", capacity: 3, lower: 3 }],
  });
  const outcome = edit(draftFrom(groups, solve(groups)), { kind: "remove", mentee: "2" });
  expect(outcome).toMatchObject({ ok: true, warnings: [{ code: "short-group", mentor: "м" }] });
  const offered = offer(draftFrom(groups, solve(groups)), day4);
  expect(
    decline(offered, { mentee: "2", by: "mentee", at: day1 }, { reason: "no-time", answerBy: day8 }),
  ).toMatchObject({
    ok: true,
    draft: { offers: [{ mentee: "1" }, { mentee: "3" }] },
    unmatched: [{ id: "2", reason: "no-acceptable-mentor" }],
  });
});

test("a mentor who has a mentee already can give her the topic that she likes more", () => {
  const topical = parseProblem({
    mentees: [{ id: "1", ranking: ["живопись", "музыка"] }],
    mentors: [{ id: "м", ranking: ["1"] }],
    topics: [
      { id: "живопись", mentor: "м" },
      { id: "музыка", mentor: "м" },
    ],
  });
  const from = draftFrom(topical, solve(topical));
  expect(edit(from, { kind: "assign", mentee: "1", mentor: "м", topic: "музыка" })).toMatchObject({
    ok: true,
    effect: { after: { blockingPairs: [{ mentee: "1", mentor: "м", topic: "живопись" }] } },
  });
  expect(edit(from, { kind: "assign", mentee: "1", mentor: "м", topic: "танцы" })).toMatchObject({
    ok: false,
    violations: [{ code: "wrong-topic" }],
  });
});

test("a pool of peers is drafted and edited too", () => {
  const peers = parseProblem({ peers: [{ id: "1" }, { id: "2" }, { id: "3" }] });
  const from = draftFrom(peers, solve(peers));
  expect(from.offers).toHaveLength(1);
  const outcome = edit(from, { kind: "assign", mentee: "3", mentor: "1" });
  expect(outcome.ok && outcome.draft.offers).toMatchObject([{ mentee: "1", mentor: "3", origin: "curator" }]);
});

test("whatever is edited, confirmed and declined, seats and hard rules hold, and everybody is asked at most once by each", () => {
  const step = fc.record({
    kind: fc.constantFrom("assign", "remove", "confirm", "decline", "expire"),
    mentee: fc.nat(),
    mentor: fc.nat(),
    by: fc.constantFrom("mentee" as const, "mentor" as const),
    hour: fc.integer({ min: 0, max: 30 }),
  });
  const start = fc.oneof(twoSided({ ties: true }), scored());
  fc.assert(
    fc.property(start, fc.array(step, { maxLength: 12 }), (drawn, steps) => {
      let current = draftFrom(drawn, solve(drawn, { mode: "coverage" }));
      const at = (hour: number) => `2026-10-01T${String(hour % 24).padStart(2, "0")}:00:00Z`;
      for (const { kind, mentee, mentor, by, hour } of steps) {
        const who = drawn.mentees[mentee % drawn.mentees.length]!.id;
        const whom = drawn.mentors[mentor % drawn.mentors.length]!;
        const answer = { mentee: who, by, at: at(hour) };
        const outcome =
          kind === "assign"
            ? edit(current, { kind, mentee: who, mentor: whom.id })
            : kind === "remove"
              ? edit(current, { kind, mentee: who })
              : kind === "confirm"
                ? confirm(offer(current, at(12)), answer, { capacity: 9, taken: 0, pending: 0 })
                : kind === "decline"
                  ? decline(offer(current, at(12)), answer, { reason: "no-time", answerBy: at(20) })
                  : expire(current, at(hour), at(20));
        if (outcome.ok) current = outcome.draft;
      }
      for (const { id, capacity, taken, pending } of drawn.mentors) {
        const size = current.offers.filter((each) => each.mentor === id).length;
        expect(size).toBeLessThanOrEqual(Math.max(0, capacity - taken - pending));
      }
      const pairs = [...current.offers, ...current.refusals].map(({ mentee, mentor }) => `${mentee}:${mentor}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(new Set(current.offers.map(({ mentee }) => mentee)).size).toBe(current.offers.length);
      expect(JSON.parse(JSON.stringify(current))).toEqual(current);
    }),
    { numRuns: runs(1000) },
  );
});
