import { isNastavnikError } from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import { as, setUp } from "./set-up.ts";

const blue = { workflow: "hall", id: "blue" };
const seat = (id: string) => ({ workflow: "reservation", id });

describe("execute", () => {
  it("carries a command out, stores it and answers with the instance and the fact", async () => {
    const { engine } = setUp();
    const answer = await engine.execute(blue, {
      id: "1",
      type: "open",
      payload: { capacity: 2 },
      actor: as("manager"),
    });
    expect(answer).toMatchObject({
      outcome: "accepted",
      instance: { ...blue, version: 1, context: { capacity: 2, taken: [] } },
      fact: { instance: blue, version: 1, command: { id: "1", type: "open" }, actor: { id: "manager-1" } },
    });
    expect(await engine.instance(blue)).toMatchObject({ version: 1, value: "open" });
    expect(await engine.history(blue)).toMatchObject([{ version: 1, position: 1 }]);
  });

  it("changes the instances of companions in the same commit", async () => {
    const { engine } = setUp();
    await engine.execute(blue, { id: "1", type: "open", payload: { capacity: 2 }, actor: as("manager") });
    const answer = await engine.execute(seat("a"), {
      id: "2",
      type: "reserve",
      payload: { counted: "by-hall" },
      actor: as("guest"),
      parent: "blue",
    });
    expect(answer.outcome).toBe("accepted");
    expect((await engine.instance(blue))?.context["taken"]).toEqual(["a"]);
  });

  it("refuses everything for the reasons of a refused companion", async () => {
    const { engine, store } = setUp();
    await engine.execute(blue, { id: "1", type: "open", payload: { capacity: 0 }, actor: as("manager") });
    const answer = await engine.execute(seat("a"), {
      id: "2",
      type: "reserve",
      payload: { counted: "by-hall" },
      actor: as("guest"),
      parent: "blue",
    });
    expect(answer).toMatchObject({ outcome: "refused", reasons: [{ code: "has-free-seat", instance: blue }] });
    expect(await engine.instance(seat("a"))).toBeUndefined();
    expect(await store.facts()).toHaveLength(1);
  });

  it("gives the first answer again for the same id", async () => {
    const { engine } = setUp();
    const open = { id: "1", type: "open", payload: { capacity: 0 }, actor: as("manager") };
    await engine.execute(blue, open);
    expect(await engine.execute(blue, open)).toEqual({
      outcome: "duplicate",
      first: { outcome: "accepted", version: 1 },
    });
  });

  it("throws not-found for an unknown workflow", async () => {
    const { engine } = setUp();
    const answer = engine.execute(
      { workflow: "ship", id: "1" },
      { id: "1", type: "x", payload: {}, actor: as("guest") },
    );
    await expect(answer).rejects.toSatisfy((error) => isNastavnikError(error, "not-found"));
  });
});
