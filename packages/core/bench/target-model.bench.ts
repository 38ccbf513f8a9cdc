import { decide, defineWorkflow, explain, type Instance, type Occasion, type Workflow } from "@nastavnik/core";
import { createActor } from "xstate";
import type { Bench, BenchLine } from "../../../tools/bench-line.ts";
import { race } from "../../../tools/race.ts";
import { registered, workingPair } from "../test/target-model/people-scenes.ts";
import { prepared } from "../test/target-model/programme-scenes.ts";
import { type Scene, scenes, toPerson, toUnit } from "../test/target-model/scenes.ts";
import { type Deed, School, workflowOf } from "../test/target-model/school.ts";
import { firstMeetings, meeting } from "../test/target-model/work-scenes.ts";

/** A command of a shipped workflow that may be given again and again, and where it is given. */
interface Measured {
  readonly name: string;
  readonly given: Scene;
  readonly deed: Deed;
  /** The same command, or one beside it, by somebody who meets a refusal. */
  readonly refused: Deed;
}

const measured: readonly Measured[] = [
  {
    name: "unit: hold-meeting",
    given: scenes(workingPair, firstMeetings),
    deed: meeting("regular"),
    refused: toUnit("u1", "close"),
  },
  {
    name: "participant: answer-questionnaire",
    given: scenes(prepared, registered("s1", "mentee")),
    deed: {
      ...toPerson("s1", "answer-questionnaire", { kind: "mentee-intake" }),
      by: { id: "s1", roles: ["mentee"] },
    },
    refused: toPerson("s1", "enter-registry"),
  },
];

/** The occasions of a deed at two instants, so that each meets another state than it leaves. */
function occasionsOf(school: School, deed: Deed): readonly [Occasion, Occasion] {
  const first = school.occasion(deed);
  return [first, { ...first, at: first.at.add({ minutes: 1 }) }];
}

/** The same workflow with roles alone: whose act a command is, is not asked. */
function withRolesAlone(workflow: Workflow): Workflow {
  const roles = Object.keys(workflow.roles);
  const commands = Object.entries(workflow.commands).map(([type, { by: _by, ...command }]) => [
    type,
    { ...command, roles },
  ]);
  return defineWorkflow({ ...workflow, commands: Object.fromEntries(commands) as Workflow["commands"] });
}

/**
 * What asking whose act it is costs: the workflow against the same one with roles alone, and against itself, compiled once
 * more, since how Node compiles two equal workflows differs by more than what is measured.
 */
function raceOfActs(workflow: Workflow, start: Instance, occasions: readonly [Occasion, Occasion]) {
  const deciding = (side: Workflow) => {
    let live = start;
    let turn = 0;
    return () => {
      const occasion = occasions[(turn ^= 1) as 0 | 1];
      const decision = decide(side, live, occasion, occasion.world);
      if (decision.outcome !== "accepted") throw new Error(`${workflow.id} was ${decision.outcome}`);
      live = decision.instance;
    };
  };
  const sides = {
    one: deciding(workflow),
    same: deciding(defineWorkflow({ ...workflow })),
    roles: deciding(withRolesAlone(workflow)),
  };
  const { ratio } = race(sides, { rounds: 45, milliseconds: 25 });
  return { whose: Math.sqrt(ratio("one", "roles") * ratio("same", "roles")), noise: ratio("one", "same") };
}

/** The real workflow in the kernel, and its machine in a live XState actor, take the same command in turns. */
function measure({ name, given, deed, refused }: Measured): readonly BenchLine[] {
  const school = new School();
  given(school);
  const workflow: Workflow = workflowOf(deed.on);
  const start = school.instance(deed.on);
  const occasions = occasionsOf(school, deed);
  const refusedOccasion = school.occasion(refused);

  const { regulation } = occasions[0];
  let live: Instance = start;
  let turn = 0;
  const next = (): Occasion => occasions[(turn ^= 1) as 0 | 1];
  const actor = createActor(workflow.machine, {
    snapshot: workflow.machine.resolveState({ value: start.value, context: start.context }),
  }).start();

  const { perSecond, ratio } = race({
    decide: () => {
      const occasion = next();
      const decision = decide(workflow, live, occasion, occasion.world);
      if (decision.outcome !== "accepted") throw new Error(`${name} was ${decision.outcome}`);
      live = decision.instance;
    },
    // Guards and actions need the whole occasion, which decide makes of the command; a host of an actor makes it itself.
    send: () => {
      const { type, payload, actor: by, at, id, act, world } = next();
      actor.send({ type, payload, actor: by, at, id, act, instance: start, world, regulation });
    },
    "send, occasion at hand": () => actor.send(next()),
    "decide, refused": () => void decide(workflow, start, refusedOccasion, refusedOccasion.world),
    explain: () => void explain(workflow, start, occasions[0], occasions[0].world),
    "explain, refused": () => void explain(workflow, start, refusedOccasion, refusedOccasion.world),
  });
  const answered = JSON.stringify(actor.getSnapshot().context) !== JSON.stringify(start.context);
  actor.stop();
  if (live.version < 100 || !answered) throw new Error(`${name}: nothing was measured`);

  const speed = ratio("decide", "send");
  const { whose, noise } = raceOfActs(workflow, start, occasions);
  const cost = Math.max(ratio("decide", "explain"), ratio("decide, refused", "explain, refused"));
  return [
    { name: `${name}: decide`, value: perSecond("decide"), unit: "per second" },
    { name: `${name}: decide that refuses, with all reasons`, value: perSecond("decide, refused"), unit: "per second" },
    { name: `${name}: live XState actor's send`, value: perSecond("send"), unit: "per second" },
    {
      name: `${name}: decide against send with the occasion at hand`,
      value: ratio("decide", "send, occasion at hand"),
      unit: "times",
    },
    {
      name: `${name}: decide against send`,
      value: speed,
      unit: "times",
      reach: "≥ 1.5 times",
      ok: speed >= 1.5,
    },
    {
      name: `${name}: decide that asks whose act it is against roles alone`,
      value: whose,
      unit: "times",
      // Of a questionnaire little is decided but whose it is.
      ...(workflow.id === "unit" ? { reach: "≥ 0.9 times", ok: whose >= 0.9 } : {}),
    },
    { name: `${name}: the same workflow against itself`, value: noise, unit: "times" },
    {
      name: `${name}: cost of explain against decide`,
      value: cost,
      unit: "times",
      reach: "≤ 1.5 times",
      ok: cost <= 1.5,
    },
  ];
}

/** The kernel against XState's own interpreter on the workflows that ship, with what they really look at. */
export const bench: Bench = async () => {
  return measured.flatMap((each) => measure(each));
};
