import { defineWorkflow } from "@nastavnik/core";
import { definitionHash } from "@nastavnik/core/internals";
import { createEngine, systemClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { describe, expect, it } from "vitest";
import { setup } from "xstate";
import * as z from "zod";

const text = (en: string) => ({ ru: `${en} (рус.)`, en });

const command = (name: string) => ({
  label: text(name),
  told: text(name),
  kind: "step",
  payload: z.strictObject({}),
  roles: ["clerk"],
});

/** A letter that is written and sent; where it says so, it is read before it is sent. */
function letter({ isRead = false, version = 1, title = "Letter" } = {}) {
  const machine = setup({}).createMachine({
    id: "letter",
    initial: "draft",
    states: {
      draft: { on: { send: { target: isRead ? "checked" : "sent" } } },
      ...(isRead && { checked: { on: { send: { target: "sent" } } } }),
      sent: { type: "final" },
    },
  });
  return defineWorkflow({
    id: "letter",
    version,
    title: text(title),
    machine: machine as never,
    roles: { clerk: text("clerk") },
    commands: { write: command("write"), send: command("send") },
    creation: "write",
    requirements: {},
    states: { draft: text("draft"), ...(isRead && { checked: text("checked") }), sent: text("sent") },
  });
}

const actor = { id: "c", roles: ["clerk"], organisation: "office" };
const calendar = { timeZone: "Europe/Moscow" };
const ref = (id: string) => ({ workflow: "letter", id });

describe("a definition that has changed under the same version", () => {
  const open = (store: ReturnType<typeof memoryStore>, ...workflows: ReturnType<typeof letter>[]) =>
    createEngine({ store, workflows, organisation: "office", calendar: calendar as never, clock: systemClock() });

  it("is refused before anything is written or taken, with both hashes and what to do", async () => {
    const store = memoryStore({ tenant: "office" });
    const written = await open(store, letter()).execute(ref("a"), { id: "1", type: "write", payload: {}, actor });
    expect(written.outcome).toBe("accepted");
    const changed = letter({ isRead: true });
    const engine = open(store, changed);
    const message = new RegExp(`version 1.*${definitionHash(letter())}.*${definitionHash(changed)}.*next version`, "u");
    const failure = { code: "unsupported", message: expect.stringMatching(message) };
    await expect(engine.execute(ref("a"), { id: "2", type: "send", payload: {}, actor })).rejects.toMatchObject(
      failure,
    );
    await expect(engine.settle()).rejects.toMatchObject(failure);
    expect(await store.facts()).toHaveLength(1);
  });

  it("goes on as the next version beside the former one, and in the store of another office", async () => {
    const store = memoryStore({ tenant: "office" });
    await open(store, letter()).execute(ref("a"), { id: "1", type: "write", payload: {}, actor });
    const engine = open(store, letter(), letter({ isRead: true, version: 2 }));
    const send = await engine.execute(ref("a"), { id: "2", type: "send", payload: {}, actor });
    expect(send.outcome === "accepted" && send.instance.value).toBe("sent");
    const other = memoryStore({ tenant: "other" });
    const begun = await open(other, letter({ isRead: true })).execute(ref("a"), {
      id: "1",
      type: "write",
      payload: {},
      actor,
    });
    expect(begun.outcome).toBe("accepted");
  });
});

describe("the hash of a definition", () => {
  it("is the same for the same definition, and for one that is only worded otherwise", () => {
    expect(definitionHash(letter())).toBe(definitionHash(letter()));
    expect(definitionHash(letter({ title: "Note", version: 3 }))).toBe(definitionHash(letter()));
    expect(definitionHash(letter())).toMatch(/^[0-9a-f]{16}$/u);
  });
});
