import {
  type Command,
  decide,
  type Instance,
  type JsonObject,
  noRegulation,
  type Occasion,
  systemRole,
} from "@nastavnik/core";
import { getShortestPaths } from "@xstate/graph";
import { describe, expect, it } from "vitest";
import { accepted, command, head, librarian, morning, noCopy, worldOf } from "./lending.ts";
import { loan, loanMachine } from "./library-loan.ts";

const anybody = { ...librarian, roles: [...librarian.roles, ...head.roles, systemRole] };
const occasion = (type: string, payload: JsonObject = {}): Occasion => ({
  ...command(type, payload, anybody, morning),
  instance: noCopy,
  world: worldOf(),
  regulation: noRegulation,
  act: { kind: "office", role: "librarian" },
});

const steps = [
  occasion("lend", { reader: "Reader 7", until: "2026-09-15" }),
  occasion("renew", { until: "2026-10-01" }),
  occasion("give-back", { isDamaged: false }),
  occasion("write-off"),
  occasion("xstate.after.term.loan.on-loan.in-time"),
];

/** What @xstate/graph walks is XState's own interpreter; it shall lead the kernel to the same places. */
const paths = getShortestPaths(loanMachine, {
  input: occasion("acquire", { book: "The Bronze Horseman" }) as never,
  events: steps as never,
  serializeState: ({ value }) => JSON.stringify(value),
});

describe("the shortest paths that @xstate/graph finds", () => {
  it("reach every innermost state of the library's workflow", () => {
    expect(paths.map(({ state }) => JSON.stringify(state.value)).toSorted()).toEqual([
      '"on-shelf"',
      '"written-off"',
      '{"on-loan":"in-time"}',
      '{"on-loan":"overdue"}',
    ]);
  });

  it.each(paths.map(({ state, steps: taken }) => [JSON.stringify(state.value), state, taken] as const))(
    "lead the kernel to %s as well, by way of the same states",
    (_value, state, taken) => {
      let instance: Instance = noCopy;
      for (const step of taken) {
        // The graph begins with an event of XState's own, which is the creating command here.
        const { event }: { readonly event: { readonly type: string } } = step;
        const given =
          event.type === "xstate.init"
            ? command("acquire", { book: "The Bronze Horseman" }, anybody)
            : (event as Command);
        ({ instance } = accepted(decide(loan, instance, given, worldOf())));
        expect(instance.value).toEqual(step.state.value);
      }
      expect(instance.value).toEqual(state.value);
    },
  );
});
