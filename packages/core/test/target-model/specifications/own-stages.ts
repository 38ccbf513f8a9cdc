import { lifecycleStages } from "@nastavnik/core/target-model";
import { founded } from "../programme-scenes.ts";
import { altered, chosen, done, type Scene, scenes, toProgramme } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const own = (id: string) => ({ id, title: { ru: `этап ${id}`, en: `stage ${id}` } });

type Stage = keyof typeof lifecycleStages;

const known = Object.keys(lifecycleStages) as readonly Stage[];

const finish = toProgramme("finish-stage");
const step = toProgramme("record-step", { step: "1" });

/** What the lyceum asks for in stages that an organisation of other stages may not have. */
const unasked: Readonly<Record<string, null>> = {
  "registries.afterPreparation": null,
  "pairing.groupMeeting": null,
  "pairing.preferences": null,
};

/** The stages of the organisation, and what it does not ask for with them. */
export const stagesListed = (...stages: readonly (string | ReturnType<typeof own>)[]): Scene =>
  chosen({ ...unasked, "programme.stages": [...stages] });

const inState = (state: string): Scene => altered(programmeRef, {}, state);

const passed = (stage: Stage): Specification => {
  const next = known[known.indexOf(stage) + 1] ?? "review";
  const { ru, en } = lifecycleStages[stage];
  return {
    workflow: "programme",
    requirement: `stages-without-${stage}`,
    clause: "Целостность",
    given: scenes(founded(), inState(stage)),
    refuses: [],
    passesBy: [{ when: step, says: [`Такой этап есть: «${ru}»`, `There is such a stage: “${en}”`], leadsTo: stage }],
    accepts: [{ given: stagesListed(...known.filter((id) => id !== stage)), when: step, leadsTo: next }],
  };
};

/** The organisation's own stages before something. */
const before = (next: string, ...ids: readonly string[]): Scene =>
  stagesListed(
    ...[...known, "review"].flatMap((id) => [
      ...(id === next ? ids.map((each) => own(each)) : []),
      ...(id === "review" ? [] : [id]),
    ]),
  );

const place = (next: string): Specification[] => [
  {
    workflow: "programme",
    requirement: `no-own-stage-before-${next}`,
    clause: "Целостность",
    given: scenes(founded(), inState(`before-${next}`)),
    refuses: [],
    passesBy: [
      {
        given: before(next, "one"),
        when: step,
        says: ["Свой этап есть", "There is an own stage"],
        leadsTo: `before-${next}`,
      },
    ],
    accepts: [{ when: step, leadsTo: next }],
  },
  {
    workflow: "programme",
    requirement: `own-stage-follows-before-${next}`,
    clause: "Целостность",
    given: scenes(founded(), inState(`before-${next}`)),
    refuses: [],
    passesBy: [
      {
        given: scenes(before(next, "one", "two"), done(finish)),
        when: finish,
        says: ["Это последний свой этап здесь", "This is the last own stage here"],
        leadsTo: next,
      },
    ],
    accepts: [{ given: before(next, "one", "two"), when: finish, leadsTo: `before-${next}` }],
  },
];

/** Stages that an organisation has added, or passes over. */
export const ownStageSpecifications: readonly Specification[] = [
  ...known.filter((stage) => stage !== "completion").map((stage) => passed(stage)),
  ...[...known, "review"].flatMap((next) => place(next)),
];
