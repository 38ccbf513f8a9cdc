import { createEngine, systemClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { context, trace } from "@opentelemetry/api";
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-node";
import { afterEach, expect, it } from "vitest";
import { calendar } from "./set-up.ts";
import { requestV1 } from "./workflows/request.ts";

const exporter = new InMemorySpanExporter();
const ref = { workflow: "request", id: "r-1" };
const teacher = { id: "teacher-7", roles: ["teacher"], organisation: "school" };

/** Those within a span of that name, by their names. */
const within = (spans: readonly ReadableSpan[], name: string): readonly string[] => {
  const outer = spans.find((span) => span.name === name);
  return spans
    .filter(({ parentSpanContext }) => parentSpanContext?.spanId === outer?.spanContext().spanId)
    .map((span) => span.name);
};

const listen = (): void => {
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
};

afterEach(() => {
  exporter.reset();
  trace.disable();
  context.disable();
});

const open = () =>
  createEngine({ store: memoryStore({ tenant: "school" }), clock: systemClock(), calendar, workflows: [requestV1] });
const ask = (topic: string) => ({ id: `ask ${topic}`, type: "ask", payload: { topic }, actor: teacher });

it("tells a command and the calls of the store within it, with what came of it and about nobody", async () => {
  listen();
  const engine = open();
  await engine.execute(ref, ask("boats"));
  const spans = exporter.getFinishedSpans();
  const command = spans.find(({ name }) => name === "nastavnik.execute");
  expect(command?.attributes).toEqual({
    "nastavnik.tenant": "school",
    "nastavnik.workflow": "request",
    "nastavnik.instance": "r-1",
    "nastavnik.command": "ask",
    "nastavnik.command.id": "ask boats",
    "nastavnik.outcome": "accepted",
  });
  expect(within(spans, "nastavnik.execute")).toContain("nastavnik.store.commit");
  expect(JSON.stringify(spans.map(({ attributes }) => attributes))).not.toContain("teacher-7");
  await engine.execute(ref, { id: "2", type: "close", payload: {}, actor: teacher });
  expect(exporter.getFinishedSpans().findLast(({ name }) => name === "nastavnik.execute")?.attributes).toMatchObject({
    "nastavnik.outcome": "refused",
    "nastavnik.refused": ["not-in-this-state"],
  });
});

it("tells rounds of work with their counts, and of an error its code only", async () => {
  listen();
  const engine = open();
  await engine.settle();
  await engine.fireDue(systemClock().now());
  await engine.deliver(async () => {});
  const counts = exporter.getFinishedSpans().map(({ name, attributes }) => [name, attributes]);
  expect(counts).toEqual(
    expect.arrayContaining([
      ["nastavnik.settle", { "nastavnik.tenant": "school", "nastavnik.settled": 0 }],
      ["nastavnik.fireDue", { "nastavnik.tenant": "school", "nastavnik.fired": 0 }],
      ["nastavnik.deliver", { "nastavnik.tenant": "school", "nastavnik.delivered": 0 }],
    ]),
  );
  await expect(engine.execute({ workflow: "none", id: "x" }, ask("boats"))).rejects.toMatchObject({
    code: "not-found",
  });
  const failed = exporter.getFinishedSpans().find(({ attributes }) => attributes["error.type"] !== undefined);
  expect(failed).toMatchObject({ name: "nastavnik.execute", status: { message: "not-found" }, events: [] });
});

it("makes no span where the host has set no provider, and begins when it sets one", async () => {
  const engine = open();
  await engine.execute(ref, ask("boats"));
  listen();
  expect(exporter.getFinishedSpans()).toEqual([]);
  await engine.execute(ref, ask("boats"));
  expect(exporter.getFinishedSpans().map(({ name }) => name)).toContain("nastavnik.execute");
});
