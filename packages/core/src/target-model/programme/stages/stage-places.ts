import type { Regulation } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { lifecycleStages } from "../lifecycle-stages.ts";
import { ofCycle } from "../programme-regulation.ts";
import type { ProgrammeContext } from "../programme-context.ts";
import { rule } from "../rule.ts";
import { type Following, type Passable, placeBefore } from "./gap.ts";
import { hasStage, ownStageNow, ownStagesBefore, stageMark } from "./listed-stages.ts";

const clause = "Целостность: программа проходит этапы, которые есть у организации";

/** The regulation of the cycle that the command may just have begun. */
const inCycle = (context: ProgrammeContext, regulation: Regulation): Regulation => ofCycle({ context }) ?? regulation;

/** A stage of the lifecycle that the organisation has not. */
export const without = (stage: Passable) => {
  const { ru, en } = lifecycleStages[stage];
  const isPassed = (regulation: Regulation): boolean => !hasStage(regulation, stage);
  return rule({
    id: `stages-without-${stage}`,
    title: { ru: `У организации нет этапа «${ru}»`, en: `The organisation has no stage “${en}”` },
    clause,
    force: "integrity",
    selects: true,
    settled: isPassed,
    check: (context, { regulation }) =>
      isPassed(inCycle(context, regulation)) || fail(`Такой этап есть: «${ru}»`, `There is such a stage: “${en}”`),
  });
};

/** Nothing of the organisation's own comes here. */
export const noOwnStageBefore = (next: Following) => {
  const { ru, en } = placeBefore(next);
  const isEmpty = (regulation: Regulation): boolean => ownStagesBefore(regulation, next).length === 0;
  return rule({
    id: `no-own-stage-before-${next}`,
    title: {
      ru: `Своего этапа ${ru} у организации нет`,
      en: `The organisation has no own stage ${en}`,
    },
    clause,
    force: "integrity",
    selects: true,
    settled: isEmpty,
    check: (context, { regulation }) =>
      isEmpty(inCycle(context, regulation)) || fail("Свой этап есть", "There is an own stage"),
  });
};

/** The own stage that ends is not the last of several in this place. */
export const ownStageFollows = (next: Following) => {
  const { ru, en } = placeBefore(next);
  return rule({
    id: `own-stage-follows-before-${next}`,
    title: { ru: `Есть ещё один свой этап ${ru}`, en: `There is another own stage ${en}` },
    clause,
    force: "integrity",
    selects: true,
    settled: (regulation) => (ownStagesBefore(regulation, next).length < 2 ? false : undefined),
    check: (context, { regulation }) => {
      const now = ownStageNow(regulation, next, context);
      const ended = now === undefined ? context.done : { ...context.done, [stageMark(now.id)]: "" };
      return (
        ownStageNow(regulation, next, { done: ended }) !== undefined ||
        fail("Это последний свой этап здесь", "This is the last own stage here")
      );
    },
  });
};
