import { describe, expect, it } from "vitest";
import { inRegistry, joining, workingPair } from "./people-scenes.ts";
import { after, done, type Scene, scenes, toPerson } from "./scenes.ts";
import { type Deed, School } from "./school.ts";
import { specifications } from "./specifications/index.ts";
import { unguarded } from "./specifications/unguarded.ts";

const nothing: Scene = () => {};

/** One accepted way of every command, with what has to be there before. */
const accepted = new Map(
  [
    ...specifications.flatMap(({ given, accepts }) =>
      accepts.map((each) => ({ when: each.when, given: scenes(given, each.given ?? nothing) })),
    ),
    ...unguarded.map(({ given = nothing, when }) => ({ given, when })),
  ]
    // The first of each command: later ones are of organisations that have chosen to ask for less.
    .toReversed()
    .map((each) => [`${each.when.on.workflow} ${each.when.type}`, each] as const),
);

interface Attacker {
  readonly who: string;
  readonly by: Exclude<Deed["by"], string>;
  readonly hasForgedPaper?: true;
}

const offices = ["curator", "coordinator", "head", "deputy-head", "administration", "teacher", "class-teacher"];
const specialists = ["psychologist", "social-worker", "training-expert"];

const attackers: readonly Attacker[] = [
  { who: "a mentee who is none here", by: { id: "cheater", roles: ["mentee"] } },
  { who: "somebody who claims to be every party", by: { id: "cheater", roles: ["mentee", "mentor", "guardian"] } },
  { who: "a guardian of another child", by: { id: "parent-of-other", roles: ["guardian"] } },
  {
    who: "the whole staff of another school",
    by: { id: "curator", roles: [...offices, ...specialists], organisation: "lyceum" },
  },
  { who: "a leader whom no order has appointed", by: { id: "impostor", roles: ["curator", "coordinator"] } },
  {
    who: "a registrar of another school with a paper",
    by: { id: "forger", roles: offices, organisation: "lyceum" },
    hasForgedPaper: true,
  },
  { who: "a stranger with a paper", by: { id: "forger", roles: ["mentee", "guardian"] }, hasForgedPaper: true },
  {
    who: "a leader whom no order has appointed, with a paper",
    by: { id: "impostor", roles: ["curator", "coordinator"] },
    hasForgedPaper: true,
  },
  { who: "somebody who claims to be the engine", by: { id: "system", roles: ["engine", "operator"] } },
];

/** What the attackers get accepted of one command. */
function succeed({ given, when }: { readonly given: Scene; readonly when: Deed }): readonly string[] {
  const school = new School();
  given(school);
  const { day: _day, paper, ...rest } = when;
  const signer = (paper ?? school.paperOf(when))?.signer ?? school.actorOf(when).id;
  return attackers.flatMap(({ who, by, hasForgedPaper }) => {
    const forged = { signer, number: "1", date: "2025-09-01" };
    const deed = { ...rest, by, ...(hasForgedPaper && { paper: forged }) };
    return school.copy().attempt(deed).outcome === "accepted" ? [who] : [];
  });
}

describe("whoever has no right to it", () => {
  // A mandate is recorded by any registrar; where it counts is told below.
  const commands = [...accepted].filter(([name]) => !name.startsWith("mandate "));

  it("is refused every command of the year, whatever roles and papers they claim", () => {
    expect(commands.length).toBeGreaterThan(100);
    const found = commands.flatMap(([name, each]) => succeed(each).map((who) => `${name}: ${who}`));
    expect(found).toEqual([]);
  });
});

describe("a mandate that another organisation has recorded", () => {
  const record = (organisation: string): Deed => ({
    by: { id: "registrar", roles: ["teacher"], organisation },
    on: { workflow: "mandate", id: `mandate-${organisation}` },
    type: "record",
    payload: { person: "s1", as: "guardian", from: "2025-09-01", document: "1" },
  });
  const speaker = (organisation: string) => ({ id: `user-of-mandate-${organisation}`, roles: ["guardian"] });
  const withdraw = (organisation: string): Deed => ({
    ...toPerson("s1", "withdraw-consent", { kind: "duty" }),
    by: speaker(organisation),
  });
  const codes = (school: School, deed: Deed) => {
    const decision = school.attempt(deed);
    return decision.outcome === "refused" ? decision.reasons.map(({ code }) => code) : decision.outcome;
  };

  it("lets nobody speak for a child here, while that of the own organisation does", () => {
    const school = after(joining, done(record("lyceum"), record("school")));
    expect(codes(school, withdraw("lyceum"))).toEqual(["not-your-act"]);
    expect(codes(school, withdraw("school"))).toBe("accepted");
    expect(codes(after(workingPair, inRegistry("s9", "mentee")), withdraw("school"))).toEqual(["not-your-act"]);
  });
});
