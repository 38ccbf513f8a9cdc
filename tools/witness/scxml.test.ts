import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StateValue, Workflow } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { statePaths, toScxml } from "@nastavnik/visualisation";
import { createMachine, getInitialSnapshot, getNextSnapshot } from "xstate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const seed = Number(process.env["NASTAVNIK_WITNESS_SEED"] ?? Math.floor(Date.now() / 86_400_000));

/** Numbers that look like chance, the same for the same seed. */
function* draws(from: number): Generator<number, never> {
  let state = (from * 2_654_435_761 + 1) >>> 0;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

interface Walk {
  readonly workflow: Workflow;
  readonly scxml: string;
  /** As both call them: ours for XState, theirs for SCXML. */
  readonly events: readonly { readonly ours: string; readonly theirs: string }[];
  readonly expected: readonly (readonly string[])[];
}

type State = Workflow["machine"]["root"];

const statesOf = (state: State): readonly State[] => [state, ...Object.values(state.states).flatMap(statesOf)];

/** The states that a machine is in, as the document calls them. */
const placesOf = (value: StateValue): readonly string[] =>
  ["workflow", ...statePaths(value).map((path) => `workflow.${path}`)].toSorted();

/** A walk through a machine whose conditions are met or not by chance; nothing where it cannot come to rest so. */
function walkOf(workflow: Workflow, chance: Generator<number, never>): Walk | undefined {
  const names = Object.keys(workflow.requirements);
  const met = new Map(names.map((name) => [name, chance.next().value > 0.4]));
  const named = <Made>(of: Readonly<Record<string, unknown>>, made: Made): Record<string, Made> =>
    Object.fromEntries(Object.keys(of).map((name) => [name, made]));
  const { actions, delays } = workflow.machine.implementations;
  // What the context holds is asked by conditions only, and those are drawn.
  const machine = createMachine({ ...workflow.machine.config, context: {} } as never, {
    guards: Object.fromEntries(names.map((name) => [name, () => met.get(name) === true])),
    actions: named(actions, () => {}),
    delays: named(delays, 1000),
  });
  const known = statesOf(machine.root).flatMap((state) =>
    [...state.transitions.keys()]
      .filter((type) => !type.startsWith("xstate.done."))
      .map((type) => {
        const [, delay] = /^xstate\.after\.([^.]+)\./u.exec(type) ?? [];
        return { ours: type, theirs: delay === undefined ? type : `timer.${delay}.${state.path.join(".")}` };
      }),
  );
  try {
    let snapshot = getInitialSnapshot(machine);
    if (snapshot.status === "error") return undefined;
    const expected = [placesOf(snapshot.value as StateValue)];
    const events: (typeof known)[number][] = [];
    for (let step = 0; step < 25 && snapshot.status === "active"; step++) {
      const event = known[Math.floor(chance.next().value * known.length)];
      if (event === undefined) break;
      snapshot = getNextSnapshot(machine, snapshot, { type: event.ours });
      events.push(event);
      expected.push(placesOf(snapshot.value as StateValue));
    }
    const scxml = [...met].reduce(
      (text, [name, isMet]) =>
        text.replace(
          `<data id="met_${name.replaceAll(/[^A-Za-z0-9]/gu, "_")}" expr="true"/>`,
          `<data id="met_${name.replaceAll(/[^A-Za-z0-9]/gu, "_")}" expr="${isMet}"/>`,
        ),
      toScxml(workflow, { locale: "ru" }),
    );
    return { workflow, scxml, events, expected };
  } catch {
    return undefined;
  }
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nastavnik-scxml-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Qt's interpreter comes to. */
function walked(
  walks: readonly Walk[],
): readonly { readonly errors: readonly string[]; readonly seen?: readonly (readonly string[])[] }[] {
  const tasks = walks.map(({ scxml, events }, index) => {
    const file = join(folder, `${index}.scxml`);
    writeFileSync(file, scxml);
    return { file, events: events.map(({ theirs }) => theirs) };
  });
  const script = fileURLToPath(new URL("walk-scxml.py", import.meta.url));
  const env = { ...process.env, QT_LOGGING_RULES: "*=false" };
  const said = execFileSync("/usr/bin/python3", [script], {
    input: JSON.stringify(tasks),
    encoding: "utf8",
    env,
    maxBuffer: 2 ** 26,
    stdio: ["pipe", "pipe", "ignore"],
  });
  return JSON.parse(said) as ReturnType<typeof walked>;
}

describe(`SCXML, by Qt's interpreter and seed ${seed}`, () => {
  it.each(targetModel.workflows.map((workflow) => [workflow.id, workflow] as const))(
    "walks the same ways as XState: %s",
    (_id, workflow) => {
      const chance = draws(seed);
      const walks = Array.from({ length: 12 }, () => walkOf(workflow, chance)).filter((walk) => walk !== undefined);
      expect(walks.length).toBeGreaterThan(0);
      const told = walked(walks);
      expect(told.flatMap(({ errors }) => errors)).toEqual([]);
      expect(told.map(({ seen }) => seen)).toEqual(walks.map(({ expected }) => expected));
    },
  );
});
