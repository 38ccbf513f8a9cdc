import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { systemClock, createEngine, type Engine } from "@nastavnik/engine";
import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import { memoryStore } from "@nastavnik/persistence/memory";
import { afterEach, expect, it } from "vitest";
import { host } from "../host.ts";
import { workflows } from "../school.ts";
import { webhookOut } from "../webhook-out.ts";

const librarian = "Bearer token-of-the-librarian";
const pupil = "Bearer token-of-a-pupil";
const endings: (() => void)[] = [];
afterEach(() => endings.splice(0).forEach((end) => end()));

function open(): { readonly engine: Engine; readonly app: ReturnType<typeof host> } {
  const calendar = schoolCalendar(russianProductionCalendar());
  const store = memoryStore({ tenant: "school-1" });
  const engine = createEngine({ store, clock: systemClock(), calendar, workflows });
  return { engine, app: host(engine, workflows) };
}

let keys = 0;
const post = (path: string, payload: unknown, authorization = librarian, parent?: string) =>
  [
    path,
    {
      method: "POST",
      headers: { authorization, "content-type": "application/json", "idempotency-key": `key-${++keys}` },
      body: JSON.stringify({ payload, parent }),
    },
  ] as const;

const register = post("/laptop/7/register", { model: "A" }, librarian, "library");

it("carries a command out once, however often the request comes", async () => {
  const { app, engine } = open();
  expect(await (await app.request(...register)).json()).toEqual({ outcome: "accepted" });
  expect(await (await app.request(...register)).json()).toEqual({ outcome: "duplicate" });
  expect((await engine.history({ workflow: "laptop", id: "7" })).length).toBe(1);
});

it("answers a refusal with every reason in both languages and its clause", async () => {
  const { app } = open();
  await app.request(...register);
  await app.request(...post("/laptop/7/lend", { to: "person-3" }));
  await app.request(...post("/laptop/7/take-back", { isWhole: false }));
  const answer = await app.request(...post("/laptop/7/lend", { to: "person-3" }));
  expect(answer.status).toBe(409);
  expect(await answer.json()).toEqual({
    outcome: "refused",
    reasons: [
      {
        code: "is-whole",
        text: { ru: "Ноутбук ещё не починен", en: "The laptop has not been repaired yet" },
        clause: "Порядок выдачи техники, п. 4",
      },
    ],
  });
});

it("lets in nobody who is not signed in, and takes offices from the host's records, not from the request", async () => {
  const { app } = open();
  expect((await app.request(...post("/laptop/7/register", { model: "A" }, ""))).status).toBe(401);
  const answer = await app.request(...post("/laptop/7/register", { model: "A" }, pupil));
  expect(answer.status).toBe(409);
  expect(((await answer.json()) as { reasons: { code: string }[] }).reasons.map(({ code }) => code)).toEqual([
    "role-not-permitted",
  ]);
});

it("names what does not fit in a request without repeating it", async () => {
  const { app } = open();
  const answer = await app.request(...post("/laptop/7/register", { model: 5, passport: "secret" }));
  expect(answer.status).toBe(400);
  const text = await answer.text();
  expect(JSON.parse(text)).toEqual({
    wrong: [
      { path: "payload.model", code: "invalid_type" },
      { path: "payload", code: "unrecognized_keys" },
    ],
  });
  expect(text).not.toContain("secret");
});

it("describes every command of every workflow by the workflow's own schema", async () => {
  const { app } = open();
  const description = (await (await app.request("/openapi.json")).json()) as {
    paths: Record<string, { post: { summary: string; requestBody: unknown } }>;
  };
  const commands = workflows.flatMap(({ id, commands: all }) => Object.keys(all).map((name) => `/${id}/{id}/${name}`));
  expect(Object.keys(description.paths).toSorted()).toEqual(commands.toSorted());
  const lend = description.paths["/laptop/{id}/lend"]?.post;
  expect(lend?.summary).toBe("Laptop: Lend");
  expect(JSON.stringify(lend?.requestBody)).toContain(`"to":{"type":"string","minLength":1}`);
});

it("lists to each what they can do, and nothing to those who can do nothing", async () => {
  const { app } = open();
  await app.request(...register);
  const work = async (authorization: string) =>
    (await app.request("/worklists/laptop/library", { headers: { authorization } })).json();
  expect(await work(librarian)).toEqual([{ id: "7", commands: ["lend"] }]);
  expect(await work("Bearer token-of-the-technician")).toEqual([{ id: "7", commands: ["repair"] }]);
  expect(await work(pupil)).toEqual([]);
});

it("streams what happens as it happens", async () => {
  const { app } = open();
  const ending = new AbortController();
  endings.push(() => ending.abort());
  const stream = await app.request("/events", { headers: { authorization: librarian }, signal: ending.signal });
  const reader = stream.body!.getReader();
  const first = reader.read();
  await app.request(...register);
  const told = new TextDecoder().decode((await first).value);
  expect(told).toContain(`data: {"workflow":"laptop","id":"7","command":"register"}`);
  await reader.cancel();
});

it("brings the loan to the outside by a webhook, with the key by which repeats are told", async () => {
  const { app, engine } = open();
  const received: { key: unknown; body: unknown }[] = [];
  const receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += String(part)));
    request.on("end", () => {
      received.push({ key: request.headers["idempotency-key"], body: JSON.parse(body) });
      response.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  endings.push(() => receiver.close());
  await app.request(...register);
  await app.request(...post("/laptop/7/lend", { to: "person-3" }));
  await engine.deliver(webhookOut(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}`));
  expect(received).toEqual([
    {
      key: "laptop/7/2/0",
      body: { type: "tellHolder", of: { workflow: "laptop", id: "7" }, data: { holder: "person-3" } },
    },
  ]);
});
