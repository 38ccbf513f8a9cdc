import type { Actor, Mandate } from "@nastavnik/core";
import { createEngine } from "@nastavnik/engine";
import { describe, expect, it } from "vitest";
import { card, mandate } from "../../core/test/reading-card.ts";
import { calendar, openHall, reserve, setUp as setUpHouse } from "./set-up.ts";

const person = (id: string, ...roles: readonly string[]): Actor => ({ id, roles, organisation: "library-1" });
const librarian = person("l-1", "librarian");
const mother = person("mother");

const family = { workflow: "card", id: "family" };
const guardianship: Mandate = { person: "child", as: "guardian", from: "2021-01-01", document: "birth record 7" };

async function setUp() {
  const { store, clock } = setUpHouse();
  const engineOf = () => createEngine({ store, clock, calendar, workflows: [card, mandate] });
  const engine = engineOf();
  const apply = { type: "apply", actor: librarian, parent: "library-1" };
  await engine.execute(family, { ...apply, id: "1", payload: { holders: ["child", "teenager"] } });
  await engine.execute({ workflow: "card", id: "other" }, { ...apply, id: "1", payload: { holders: ["stranger"] } });
  const record = { id: "record", type: "record", payload: guardianship, actor: librarian, parent: "mother" };
  await engine.execute({ workflow: "mandate", id: "m-1" }, record);
  let count = 0;
  const agree = (by: Actor, holder: string, more: object = {}) =>
    engine.execute(family, { id: `agree-${++count}`, type: "agree", payload: { holder }, actor: by, ...more });
  return { engine, engineOf, store, agree };
}

const codes = (answer: Awaited<ReturnType<Awaited<ReturnType<typeof setUp>>["agree"]>>) =>
  answer.outcome === "refused" ? answer.reasons.map(({ code }) => code) : answer.outcome;

describe("a command that is a person's own act", () => {
  it("is carried out for the person and for a guardian whose mandate is stored, and for nobody else", async () => {
    const { agree } = await setUp();
    expect(codes(await agree(person("teenager"), "teenager"))).toBe("accepted");
    expect(codes(await agree(mother, "teenager"))).toEqual(["not-your-act"]);
    expect(codes(await agree(person("stranger"), "child"))).toEqual(["not-your-act"]);
    const answer = await agree(mother, "child");
    expect(answer).toMatchObject({ outcome: "accepted", fact: { act: { of: "child", by: "mother", as: "guardian" } } });
  });

  it("does not believe what a sender says of himself", async () => {
    const { agree } = await setUp();
    const claiming = { ...person("stranger"), represents: ["child"], mandates: [guardianship] };
    expect(codes(await agree(claiming, "child"))).toEqual(["not-your-act"]);
  });

  it("stores who signed, who recorded and the paper", async () => {
    const { engine, agree } = await setUp();
    const paper = { signer: "mother", number: "17", date: "2021-08-30" };
    expect(codes(await agree(librarian, "child"))).toEqual(["paper-needed"]);
    expect(codes(await agree(librarian, "child", { paper }))).toBe("accepted");
    expect((await engine.history(family)).at(-1)).toMatchObject({
      actor: { id: "l-1" },
      act: { of: "child", by: "mother", recordedBy: "l-1", paper: { number: "17", date: "2021-08-30" } },
    });
  });

  it("is decided anew when the mandate is ended at the same moment", async () => {
    const { engineOf, agree } = await setUp();
    expect(codes(await agree(mother, "child"))).toBe("accepted");
    // Another process ends it; the first still remembers it, and finds out when it commits.
    const end = { until: "2021-08-31", document: "court order 3" };
    await engineOf().execute(
      { workflow: "mandate", id: "m-1" },
      { id: "end", type: "end", payload: end, actor: librarian },
    );
    expect(codes(await agree(mother, "child"))).toEqual(["not-your-act"]);
  });

  it("may bring personal data only of those whom it is about", async () => {
    const { agree, store } = await setUp();
    const bringing = (subject: string) => ({ personalData: [{ subject, data: { bornOn: "2010-01-01" } }] });
    const refused = await agree(person("child"), "child", bringing("teenager"));
    expect(refused).toMatchObject({ reasons: [{ code: "not-about-them", subject: "teenager" }] });
    expect(codes(await agree(person("child"), "child", bringing("child")))).toBe("accepted");
    expect([...(await store.personalData(["child", "teenager"])).keys()]).toEqual(["child"]);
  });
});

describe("questions about whose act it is", () => {
  it("are answered before the payload is known, with the people in whose name the sender may act", async () => {
    const { engine } = await setUp();
    const draft = { type: "agree" };
    expect(await engine.explain(family, { ...draft, actor: mother })).toMatchObject({
      verdict: "met",
      choices: ["child"],
    });
    expect(await engine.explain(family, { ...draft, actor: person("stranger") })).toMatchObject({
      verdict: "unmet",
      unmet: [{ code: "not-your-act" }],
    });
  });

  it("show in a work list only what is one's own", async () => {
    const { engine } = await setUp();
    const listOf = async (actor: Actor) =>
      (await engine.workList(actor, { workflow: "card", parent: "library-1" })).map(({ instance, possibilities }) => [
        instance.id,
        possibilities.map(({ command, choices }) => [command, choices]),
      ]);
    expect(await listOf(mother)).toEqual([["family", [["agree", ["child"]]]]]);
    expect(await listOf(person("teenager"))).toEqual([
      [
        "family",
        [
          ["agree", ["teenager"]],
          ["close", ["teenager"]],
        ],
      ],
    ]);
    expect(await listOf(person("passer-by"))).toEqual([]);
  });
});

describe("a consequence", () => {
  it("leads back to the fact that it follows from", async () => {
    const { engine } = setUpHouse();
    await engine.execute(...openHall("blue", 2));
    await engine.execute(...reserve("blue", "a"));
    expect((await engine.history({ workflow: "hall", id: "blue" })).at(-1)).toMatchObject({
      act: { kind: "system" },
      cause: { instance: { workflow: "reservation", id: "a" }, version: 1 },
    });
  });
});
