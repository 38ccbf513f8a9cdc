import { type JsonObject, type PersonalRecord, rebuild } from "@nastavnik/core";
import { createEngine, exportPerson, virtualClock } from "@nastavnik/engine";
import { describe, expect, it } from "vitest";
import { as, calendar, start } from "./set-up.ts";
import { everyStore } from "./stores.ts";
import { diary } from "./workflows/diary.ts";

const of = { workflow: "diary", id: "d-1" };

describe.each(everyStore())("personal data of a command on $name", ({ open }) => {
  async function play() {
    const store = await open();
    const engine = createEngine({
      store,
      clock: virtualClock(start),
      calendar,
      workflows: [diary],
      organisation: "house",
    });
    let number = 0;
    const give = (type: string, personalData?: readonly PersonalRecord[], payload: object = {}) =>
      engine.execute(of, {
        id: `c-${++number}`,
        type,
        payload,
        actor: as("writer"),
        ...(personalData && { personalData }),
      });
    await give("begin", [{ subject: "anna", data: { name: "Наставник А" } }], { owner: "anna" });
    return { store, engine, give };
  }

  it("takes words as notes of whom they tell, names them by their fact, and keeps them out of it", async () => {
    const { store, engine, give } = await play();
    for (const text of ["первое", "второе"]) {
      expect(await give("write", [{ subject: "anna", data: { text }, note: "words" }])).toMatchObject({
        outcome: "accepted",
      });
    }
    expect(await store.personalNotes("anna")).toEqual([
      { note: "diary/d-1/2/words", data: { text: "первое" } },
      { note: "diary/d-1/3/words", data: { text: "второе" } },
    ]);
    expect(await store.personalData(["anna"])).toEqual(new Map([["anna", { name: "Наставник А" }]]));
    expect(JSON.stringify(await engine.history(of))).not.toContain("первое");
    const { notes, reads } = await exportPerson(store, "anna", "clerk-1");
    expect(notes).toHaveLength(2);
    expect(reads.filter(({ reader }) => reader === "clerk-1")).toHaveLength(2);
  });

  it.each([
    [
      "of somebody whom the command is not about",
      { subject: "boris", note: "words" },
      { code: "not-about-them", subject: "boris" },
    ],
    [
      "that the command does not take",
      { subject: "anna", note: "thoughts" },
      { code: "no-such-note", subject: "thoughts" },
    ],
    ["named after something that every object has", { subject: "anna", note: "constructor" }, { code: "no-such-note" }],
    [
      "of another form",
      { subject: "anna", note: "words", data: { text: "" } },
      { code: "invalid-personal-data", subject: "words.text" },
    ],
    [
      "that are the person's data as a whole",
      { subject: "anna", note: undefined },
      { code: "not-about-them", subject: "anna" },
    ],
  ])("refuses words %s", async (_what, record, reason) => {
    const { store, give } = await play();
    const brought = { data: { text: "тайна" }, ...record };
    const answer = await give("write", [brought]);
    expect(answer).toMatchObject({ outcome: "refused", reasons: [reason] });
    expect(JSON.stringify(answer)).not.toContain("тайна");
    expect(await store.personalNotes("anna")).toEqual([]);
  });

  it("takes what is told of somebody field by field: what is not named stays, and `null` takes a field out", async () => {
    const { store, give } = await play();
    const tell = (data: JsonObject) => give("tell", [{ subject: "anna", data }]);
    // The command's requirements see what there will be.
    expect(await tell({ mail: "a@example.org" })).toMatchObject({ outcome: "refused" });
    expect(await tell({ phone: "1", address: { town: "Н" } })).toMatchObject({ outcome: "accepted" });
    expect(await tell({ phone: "2", address: null })).toMatchObject({ outcome: "accepted" });
    expect(await store.personalData(["anna"])).toEqual(new Map([["anna", { name: "Наставник А", phone: "2" }]]));
    expect(await tell({ name: null })).toMatchObject({ outcome: "refused" });
    await give("burn");
    expect(await store.personalData(["anna"])).toEqual(new Map());
  });

  it("loses nothing that two processes are told of somebody at once", async () => {
    const { store, engine, give } = await play();
    const other = createEngine({
      store,
      clock: virtualClock(start),
      calendar,
      workflows: [diary],
      organisation: "house",
    });
    await give("tell", [{ subject: "anna", data: { phone: "1" } }]);
    const telling = Array.from({ length: 6 }, (_, index) =>
      (index % 2 === 0 ? engine : other).execute(of, {
        id: `told-${index}`,
        type: "tell",
        payload: {},
        actor: as("writer"),
        personalData: [{ subject: "anna", data: { [`field-${index}`]: index } }],
      }),
    );
    expect((await Promise.all(telling)).every(({ outcome }) => outcome === "accepted")).toBe(true);
    const kept = (await store.personalData(["anna"])).get("anna") ?? {};
    expect(Object.keys(kept).toSorted()).toEqual([
      "field-0",
      "field-1",
      "field-2",
      "field-3",
      "field-4",
      "field-5",
      "name",
      "phone",
    ]);
  });

  it("destroys data and notes with the command that says so, and the facts still make the state", async () => {
    const { store, engine, give } = await play();
    await give("write", [{ subject: "anna", data: { text: "первое" }, note: "words" }]);
    const burnt = await give("burn");
    expect(burnt).toMatchObject({ outcome: "accepted", instance: { status: "done", context: { entries: 1 } } });
    expect(await store.personalData(["anna"])).toEqual(new Map());
    expect(await store.personalNotes("anna")).toEqual([]);
    const again = rebuild(of, await engine.history(of));
    expect(again).toMatchObject({ value: "burnt", context: { owner: "anna", entries: 1 } });
  });

  it("destroys nothing with a command that is refused", async () => {
    const { store, engine } = await play();
    const stranger = { id: "x", type: "burn", payload: {}, actor: as("stranger") };
    expect(await engine.execute(of, stranger)).toMatchObject({ outcome: "refused" });
    expect(await store.personalData(["anna"])).toEqual(new Map([["anna", { name: "Наставник А" }]]));
  });
});
