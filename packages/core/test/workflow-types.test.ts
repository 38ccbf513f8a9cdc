import {
  type Actor,
  type AnyCondition,
  command,
  commandFor,
  type CommandSubject,
  defineWorkflow,
  type JsonObject,
  machineTypes,
  type Occasion,
  type OccasionOf,
  recorder,
  requirement,
  requirementGuards,
  type Workflow,
} from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import { describe, expect, expectTypeOf, it } from "vitest";
import { setup } from "xstate";
import * as z from "zod";
import { type Loan, loan, type loanCommands, loanRequirements } from "./library-loan.ts";

/** Types are checked when the repository is type-checked; running these tests proves that what compiles also works. */

const label = { ru: "Выдать", en: "Lend" };
const named = { label, told: { ru: "Выдана", en: "Lent" }, kind: "lending" } as const;
const lend = command({
  ...named,
  payload: z.strictObject({ reader: z.string(), days: z.int() }),
  roles: ["librarian"],
});
const renew = command({ ...named, payload: z.strictObject({ days: z.int() }), roles: ["librarian"] });
type Event = OccasionOf<{ lend: typeof lend; renew: typeof renew }>;

describe("the type of an occasion", () => {
  it("takes the payload of each command from its schema", () => {
    type Lent = Extract<Event, { type: "lend" }>;
    expectTypeOf<Event["type"]>().toEqualTypeOf<"lend" | "renew">();
    expectTypeOf<Lent["payload"]>().toEqualTypeOf<{ reader: string; days: number }>();
    expectTypeOf<Extract<Event, { type: "renew" }>["payload"]>().toEqualTypeOf<{ days: number }>();
    expectTypeOf<OccasionOf<typeof loanCommands>["type"]>().toEqualTypeOf<
      "acquire" | "lend" | "renew" | "give-back" | "remind" | "write-off"
    >();
    expect(lend.payload.parse({ reader: "r", days: 1 })).toEqual({ reader: "r", days: 1 });
  });

  it("carries who gives the command, when, and the world around it", () => {
    expectTypeOf<Event["actor"]>().toEqualTypeOf<Actor>();
    expectTypeOf<Event["at"]>().toEqualTypeOf<Temporal.Instant>();
    expectTypeOf<Event>().toExtend<Occasion>();
    expect(lend.roles).toEqual(["librarian"]);
  });
});

describe("a command's relations", () => {
  it("read the payload without a cast", () => {
    const typed = command({
      ...named,
      payload: z.strictObject({ reader: z.string() }),
      roles: ["librarian"],
      relations: ({ payload }) => {
        expectTypeOf(payload).toEqualTypeOf<{ reader: string }>();
        return { reader: { workflow: "reader", id: payload.reader } };
      },
    });
    const subject = { instance: { workflow: "loan", id: "1" }, context: {}, payload: { reader: "r" } };
    expect(typed.relations?.(subject)).toEqual({ reader: { workflow: "reader", id: "r" } });
  });

  it("read the context of a command made by commandFor, which may still be empty", () => {
    const typed = commandFor<Loan>()({
      ...named,
      payload: z.strictObject({}),
      roles: ["librarian"],
      relations: ({ context }) => {
        expectTypeOf(context).toEqualTypeOf<Partial<Loan>>();
        return context.reader === undefined ? {} : { reader: { workflow: "reader", id: context.reader } };
      },
    });
    const subject: CommandSubject<Partial<Loan>> = {
      instance: { workflow: "loan", id: "1" },
      context: {},
      payload: {},
    };
    expect(typed.relations?.({ ...subject, payload: {} })).toEqual({});
  });
});

describe("a recorder", () => {
  const record = recorder<Loan, Event>();

  it("knows the payload of its command, and of several commands together", () => {
    const one = record("lend", (context, { payload }) => {
      expectTypeOf(context).toEqualTypeOf<Loan>();
      expectTypeOf(payload).toEqualTypeOf<{ reader: string; days: number }>();
      return { reader: payload.reader };
    });
    const several = record(["lend", "renew"], (_context, { payload }) => {
      expectTypeOf(payload).toEqualTypeOf<{ reader: string; days: number } | { days: number }>();
      return { until: String(payload.days) };
    });
    const whatever = record("*", (_context, occasion) => {
      expectTypeOf(occasion).toEqualTypeOf<Occasion>();
      return { until: occasion.at.toString() };
    });
    expect([one, several, whatever].map((action) => (action as unknown as { type: string }).type)).toEqual([
      "xstate.assign",
      "xstate.assign",
      "xstate.assign",
    ]);
  });

  it("writes only keys that the context has, and removes only those that are optional", () => {
    record("lend", () => ({ reader: undefined }));
    // @ts-expect-error a required key cannot be removed
    record("lend", () => ({ book: undefined }));
    // @ts-expect-error the context has no such key
    record("lend", () => ({ bok: "" }));
    // @ts-expect-error the key holds another type
    record("lend", () => ({ renewals: "1" }));
    // @ts-expect-error there is no such command
    record("lent", () => ({}));
    // @ts-expect-error the payload of that command has no such key
    record("renew", (_context, { payload }) => ({ reader: payload.reader }));
    expect(record).toBeTypeOf("function");
  });
});

describe("setup", () => {
  const requirements = {
    free: requirement<Loan>({
      id: "free",
      title: label,
      clause: "c",
      force: "law",
      check: ({ reader }) => reader === undefined || { text: label },
    }),
  };

  it("takes types, guards and recordings without a cast, and knows them by name", () => {
    const record = recorder<Loan, Event>();
    const made = setup({
      types: machineTypes<Loan, Event, "lend">(),
      guards: requirementGuards(requirements),
      actions: { lend: record("lend", (_loan, { payload }) => ({ reader: payload.reader })) },
    });
    const machine = made.createMachine({
      context: ({ input }) => {
        expectTypeOf(input.payload).toEqualTypeOf<{ reader: string; days: number }>();
        return { book: input.payload.reader, renewals: 0, history: [] };
      },
      on: { lend: { guard: "free", actions: "lend" } },
    });
    // @ts-expect-error there is no such guard
    made.createMachine({ context: () => ({}) as Loan, on: { lend: { guard: "fre" } } });
    // @ts-expect-error there is no such action
    made.createMachine({ context: () => ({}) as Loan, on: { lend: { actions: "len" } } });
    // @ts-expect-error there is no such command
    made.createMachine({ context: () => ({}) as Loan, on: { lent: {} } });
    // @ts-expect-error a transition says nothing of that name about itself
    made.createMachine({ context: () => ({}) as Loan, on: { lend: { meta: { ignord: label } } } });
    // @ts-expect-error a text has both languages
    made.createMachine({ context: () => ({}) as Loan, on: { lend: { meta: { ignored: { en: "No" } } } } });
    expect(machine.events).toEqual(["lend"]);
  });
});

describe("defineWorkflow", () => {
  it("takes commands, requirements and effects whose types are narrower than the kernel's", () => {
    expectTypeOf(loanRequirements).toExtend<Readonly<Record<string, AnyCondition>>>();
    expectTypeOf<typeof loanCommands>().toExtend<Workflow["commands"]>();
    expectTypeOf(defineWorkflow).returns.toEqualTypeOf<Workflow>();
    expect(Object.keys(loan.requirements)).toEqual(["may-lend", "may-renew"]);
  });

  it("does not take a command whose payload is no object", () => {
    // @ts-expect-error a payload is an object
    const wrong = command({ ...named, payload: z.string(), roles: [] });
    expect(wrong.roles).toEqual([]);
  });

  it("does not take a context that is no JSON", () => {
    // @ts-expect-error a date is no JSON
    expect(recorder<{ readonly day: Temporal.PlainDate }, Occasion>()).toBeTypeOf("function");
    expectTypeOf<Loan>().toExtend<JsonObject>();
  });
});
