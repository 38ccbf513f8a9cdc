import { changesBetween, type Instance } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { targetModel } from "@nastavnik/core/target-model";
import { type Commit, type CommandInput, createEngine, type Engine, type Store, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { workingPair } from "../../core/test/target-model/people-scenes.ts";
import { scenes } from "../../core/test/target-model/scenes.ts";
import { calendar, School } from "../../core/test/target-model/school.ts";
import { firstMeetings } from "../../core/test/target-model/work-scenes.ts";

/** Instance of a school that is measured: a unit that meets, with the people and the programme that it belongs to. */
function instancesOf(units: number): readonly Instance[] {
  const school = new School();
  scenes(workingPair, firstMeetings)(school);
  return school.instances.flatMap((instance) =>
    instance.workflow === "unit"
      ? Array.from({ length: units }, (_, index) => ({ ...instance, id: `u-${index}` }))
      : [instance],
  );
}

const mentor = { id: "m1", roles: ["mentor"], organisation: "school" };

/** Puts a programme with so many working units into a store, as if each had come about by one command. */
export async function seed(store: Store, units: number): Promise<void> {
  const school = new School();
  scenes(workingPair, firstMeetings)(school);
  const at = school.now;
  const seeded = instancesOf(units).map(async (instance) => {
    const { workflow, id } = instance;
    const first = { ...instance, version: 1 };
    const [fact] = school.facts.filter((each) => each.instance.workflow === workflow);
    if (fact === undefined) throw new Error(`expected a fact of ${refKey(instance)}`);
    await store.commit({
      command: {
        instance: { workflow, id },
        commandId: "seed",
        type: "seed",
        actor: mentor.id,
        at,
        answer: { outcome: "accepted", version: 1 },
      },
      writes: [
        {
          instance: first,
          expectedVersion: 0,
          fact: {
            ...fact,
            instance: { workflow, id },
            version: 1,
            timers: { set: [], cancel: [] },
            to: instance.value,
            changes: changesBetween({}, instance.context),
          },
          timers: { set: [], cancel: [] },
          outbox: [],
        },
      ],
      reads: [],
      personalData: [],
    });
  });
  await Promise.all(seeded);
}

/** The engine of a school as it ships, over a store. */
export function engineOver(store: Store): Engine {
  const { workflows, reactions } = targetModel;
  // Two months into the year of the school, when its pairs meet.
  const clock = virtualClock(new School().now.add({ hours: 24 * 60 }));
  return createEngine({ store, clock, calendar, workflows, reactions });
}

/** Holds the next meeting of a unit; throws if it is refused. */
export async function holdMeeting(engine: Engine, unit: number, number: number | string): Promise<void> {
  const command: CommandInput = {
    id: `meeting-${number}`,
    type: "hold-meeting",
    payload: { kind: "regular" },
    actor: mentor,
  };
  const answer = await engine.execute({ workflow: "unit", id: `u-${unit}` }, command);
  if (answer.outcome !== "accepted") throw new Error(`a meeting was ${JSON.stringify(answer)}`);
}

/** A commit of the command that is measured, as the engine makes it. */
export async function commitOfMeeting(): Promise<Commit> {
  const store = memoryStore({ tenant: "school" });
  await seed(store, 1);
  let seen: Commit | undefined;
  const engine = engineOver({
    ...store,
    commit: async (commit) => {
      seen = commit;
      return store.commit(commit);
    },
  });
  await holdMeeting(engine, 0, 1);
  return seen as Commit;
}
