import { marked } from "../mark.ts";
import { ofCycle } from "../programme-regulation.ts";
import { record } from "../record.ts";
import { type Following, followings } from "./gap.ts";
import { ownStageNow, stageMark } from "./listed-stages.ts";

/** Remembers that a stage of the organisation's own is over. */
const finished = (next: Following) =>
  record("finish-stage", (context, { regulation, at }) => {
    const now = ownStageNow(ofCycle({ context }) ?? regulation, next, context);
    return now === undefined ? {} : marked(context, stageMark(now.id), at);
  });

const ownStages = Object.fromEntries(followings.map((next) => [`finish-own-before-${next}`, finished(next)])) as {
  readonly [Next in Following as `finish-own-before-${Next}`]: ReturnType<typeof finished>;
};

/** What this theme writes into the context. */
export const stagesActions = {
  ...ownStages,
  recordDone: record("*", (context, { type, at }) => marked(context, type, at)),
  recordStep: record("record-step", (context, { payload, at }) => marked(context, `step:${payload.step}`, at)),
};
