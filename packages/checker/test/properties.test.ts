import {
  always,
  assertLaws,
  chartRoutes,
  eventually,
  hostilePayloads,
  never,
  validPayloads,
  within,
} from "@nastavnik/checker/properties";
import { targetModelWorlds } from "@nastavnik/checker/target-model";
import type { CommandDefinition } from "@nastavnik/core";
import { shippedRegulation, shippedRegulations, targetModel } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { runs } from "../../../tools/runs.ts";
import { alone, flow, text } from "./flow.ts";

const request = flow({
  states: {
    draft: { on: { send: "sent" } },
    sent: { on: { approve: "done", back: "draft" }, after: { week: "forgotten" } },
    forgotten: { on: { send: "sent" } },
    done: { type: "final" },
  },
  delays: { week: 7 * 86_400_000 },
  commands: { send: ["clerk"], back: ["head"], approve: ["head"] },
});

const complaintOf = async (run: Promise<void>): Promise<string> => {
  try {
    await run;
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe("the laws that every workflow keeps", () => {
  it("hold of a sound workflow with timers", async () => {
    await expect(assertLaws(alone(request), { runs: runs(40) })).resolves.toBeUndefined();
  });

  const regulation = shippedRegulation(shippedRegulations[0] ?? "");
  const worlds = regulation === undefined ? [] : targetModelWorlds(regulation);

  it.each([0, 1, 5, 7].map((index) => [worlds[index]?.title?.en ?? "", worlds[index]] as const))(
    "hold of the target model: %s",
    async (_title, world) => {
      expect(world).toBeDefined();
      if (world !== undefined) await assertLaws(world, { runs: runs(2), length: 12 });
    },
  );

  it("are broken by a guard that does not answer the same twice, told by the shortest story", async () => {
    let asked = 0;
    const fickle = flow({
      states: { a: { on: { go: { target: "b", guard: "odd" } } }, b: { type: "final" } },
      guards: {
        odd: {
          kind: "requirement",
          id: "odd",
          title: text("odd"),
          clause: "c",
          force: "law",
          check: () => ++asked % 3 !== 0 || { text: text("even") },
        },
      },
      commands: { go: ["clerk"] },
    });
    const complaint = await complaintOf(assertLaws(alone(fickle), { runs: 50, seed: 1 }));
    expect(complaint).toMatch(/another decision when it is tried again\n1\. 2025-09-01 Clerk: create/);
  });
});

describe("laws of an embedder's own", () => {
  const is = (state: string) => (view: { one: (workflow: string) => { in: (path: string) => boolean } }) =>
    view.one("flow").in(state);

  it("hold where they should", async () => {
    const laws = [
      always("known", text("known"), (view) => view.one("flow").id === "1"),
      within("in-a-week", text("in a week"), "P7D", is("sent"), (view) => !is("sent")(view)),
    ];
    await expect(assertLaws({ ...alone(request), laws }, { runs: runs(30) })).resolves.toBeUndefined();
  });

  it("are told with the shortest story in words", async () => {
    const laws = [
      never(
        "never-done",
        { ru: "Никогда не утверждается", en: "It is never approved" },
        (view) => view.one("flow").isDone,
      ),
    ];
    const complaint = await complaintOf(assertLaws({ ...alone(request), laws }, { runs: 200, seed: 7, locale: "ru" }));
    expect(complaint.split("\n").slice(0, 4)).toEqual([
      "never-done: It is never approved",
      "1. 2025-09-01 Clerk: create («flow»)",
      "2. 2025-09-01 Clerk: send («flow»)",
      "3. 2025-09-01 Head: approve («flow»)",
    ]);
  });

  it("know durations: what comes a day too late is told", async () => {
    const laws = [within("soon", text("soon"), "P6D", is("sent"), (view) => !is("sent")(view))];
    expect(await complaintOf(assertLaws({ ...alone(request), laws }, { runs: 300, seed: 3 }))).toMatch(
      /^soon: soon\n[^]*Deadline:/,
    );
  });

  it("say of what should come some day that it has not, once nothing can come any more", async () => {
    const laws = [eventually("forgotten", text("forgotten"), is("forgotten"))];
    expect(await complaintOf(assertLaws({ ...alone(request), laws }, { runs: 300, seed: 5 }))).toMatch(/^forgotten: /);
  });
});

describe("arbitraries", () => {
  const commands = targetModel.workflows.flatMap(({ id, commands: all }) =>
    Object.entries(all).map(([type, command]): [string, CommandDefinition] => [`${id}.${type}`, command]),
  );

  it("make payloads that the schemas of all shipped commands take", () => {
    for (const [name, command] of commands) {
      const misfit = fc
        .sample(validPayloads(command), { numRuns: 3, seed: 1 })
        .find((payload) => !command.payload.safeParse(payload).success);
      expect([name, misfit]).toEqual([name, undefined]);
    }
  });

  it("make hostile ones, most of which no schema takes", () => {
    const command = { payload: z.strictObject({ person: z.string().min(1), count: z.int() }) as never };
    const sent = fc.sample(hostilePayloads(command), { numRuns: 200, seed: 1 });
    const taken = sent.filter((payload) => (command.payload as z.ZodType).safeParse(payload).success);
    expect(taken.length).toBeLessThan(40);
  });

  it("know the ways through a chart to each of its states", () => {
    expect(chartRoutes(request).map((route) => route.join())).toEqual(
      expect.arrayContaining(["", "send", "send,approve", "send,xstate.after.week.flow.sent"]),
    );
  });
});
