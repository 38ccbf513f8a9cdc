import type { Person } from "../population/person.ts";
import { dayOfMonth, inWorkingDays, later } from "./dates.ts";
import { finishStage } from "./finish-stage.ts";
import { pairing } from "./pairing.ts";
import { orderNumber } from "./order-number.ts";
import { recordSteps } from "./record-steps.ts";
import type { YearRun } from "./year-run.ts";

const ref = (person: Person) => ({ workflow: "participant", id: person.id });

async function select(run: YearRun, person: Person): Promise<boolean> {
  let isSelected = false;
  for (const form of person.forms) {
    if (!(run.definition.forms as readonly string[]).includes(form)) continue;
    const { isDone } = await run.attempt({ who: "curator", on: ref(person), type: "select", payload: { form } });
    isSelected ||= isDone;
  }
  return isSelected;
}

/** Whether mentors are taught in a school of their own; otherwise they are consulted. */
function hasSchool({ regulation }: YearRun): boolean {
  return regulation.value("mentors.schoolHeld") !== undefined;
}

async function train(run: YearRun, person: Person): Promise<void> {
  const mode = !hasSchool(run) || run.chance.happens(0.15, "consultation", person.id) ? "consultation" : "training";
  const prepare = (by: string) =>
    run.attempt({ who: "curator", on: ref(person), type: "train", payload: { mode: by } });
  const { reasons } = await prepare(mode);
  // Some regulations want certain mentors trained, and do not take a consultation for it.
  if (reasons.some(({ code }) => code === "trained-not-consulted")) await prepare("training");
}

const isAtLeast = (run: YearRun, done: string): boolean => {
  const { done: marks } = run.chronicle.instance(run.programme).context as { done?: Readonly<Record<string, string>> };
  return marks?.[done] !== undefined;
};

/** Selects and trains a mentor who entered the registry, as soon as the programme has come so far. */
export function prepareMentor(run: YearRun, person: Person): void {
  const attempt = async (): Promise<void> => {
    if (!isAtLeast(run, "analyse-mentor-base")) {
      run.on(inWorkingDays(run, 1), 13, attempt);
      return;
    }
    if (!(await select(run, person))) {
      if (!person.needsClearance) return;
      bringClearances(async () => {
        if (await select(run, person)) learn();
      });
      return;
    }
    // Where selection does not ask for them, the pair will.
    if (person.needsClearance) bringClearances(async () => {});
    learn();
  };
  const bringClearances = (then: () => Promise<void>): void =>
    run.on(inWorkingDays(run, run.chance.whole({ from: 1, to: 3 }, "clearance", person.id)), 11, async () => {
      for (const kind of ["criminal-record", "medical"]) {
        await run.attempt({
          who: "curator",
          on: ref(person),
          type: "provide-clearance",
          payload: { kind, document: `${kind}/${person.id}` },
          signer: person.whose,
        });
      }
      await then();
    });
  const learn = (): void => {
    const wait = async (): Promise<void> => {
      if (!hasSchool(run) || isAtLeast(run, "hold-mentor-school")) await train(run, person);
      else run.on(inWorkingDays(run, 1), 15, wait);
    };
    run.on(inWorkingDays(run, 1), 15, wait);
  };
  run.on(inWorkingDays(run, 1), 13, attempt);
}

/** Stage 4: the base is analysed, the mentor school ordered and held, mentors selected and trained. */
export function selection(run: YearRun): void {
  const lead = (type: string) => run.attempt({ who: "curator", on: run.programme, type });
  /** Again every day, for as long as nobody is in the registry. */
  const untilSomebody =
    (type: string, hour: number, days = 20) =>
    async (): Promise<void> => {
      const { isDone } = await lead(type);
      if (!isDone && days > 0) run.on(inWorkingDays(run, 1), hour, untilSomebody(type, hour, days - 1));
    };
  recordSteps(run, "selection-and-training");
  run.on(inWorkingDays(run, 0), 17, async () => {
    await untilSomebody("analyse-mentor-base", 12)();
    if (hasSchool(run) || run.regulation.value("mentors.schoolMaterials") !== undefined) {
      await lead("prepare-methodical-materials");
    }
    if (!hasSchool(run)) return;
    // The teaching material is ready, so somebody wants to begin before the order is issued.
    await lead("hold-mentor-school");
  });
  run.on(inWorkingDays(run, 1), 9, async () => {
    if (!hasSchool(run)) return;
    await run.attempt({
      who: "head",
      on: run.programme,
      type: "issue-order",
      payload: { kind: "organize-mentor-school", number: orderNumber(run, 4), annexes: ["programme", "schedule"] },
    });
  });
  if (hasSchool(run)) run.on(inWorkingDays(run, 2), 14, untilSomebody("hold-mentor-school", 14));
  finishStage(run, "selection-and-training", { from: inWorkingDays(run, 4), every: 1 }, () =>
    pairing(run, later(inWorkingDays(run, 1), dayOfMonth(run, 1, 1))),
  );
}
