import { type Following, followings, type Passable, stageOrder } from "./gap.ts";
import { stageEnd } from "./stage-ends.ts";
import { noOwnStageBefore, ownStageFollows, without } from "./stage-places.ts";

const passable = stageOrder.filter((stage): stage is Passable => stage !== "completion");

const eachStage = Object.fromEntries(passable.map((stage) => [`without-${stage}`, without(stage)])) as {
  readonly [Stage in Passable as `without-${Stage}`]: ReturnType<typeof without>;
};

const eachPlace = Object.fromEntries(
  followings.flatMap((next) => [
    [`no-own-stage-before-${next}`, noOwnStageBefore(next)],
    [`own-stage-follows-before-${next}`, ownStageFollows(next)],
  ]),
) as {
  readonly [Next in Following as `no-own-stage-before-${Next}` | `own-stage-follows-before-${Next}`]: ReturnType<
    typeof ownStageFollows
  >;
};

/** Conditions of this theme, by the name of its guards. */
export const stagesConditions = {
  ...eachStage,
  ...eachPlace,
  "working-finished": stageEnd("working", "working-finished", {
    ru: "Работа пар и групп завершена",
    en: "The work of pairs and groups is finished",
  }),
};
