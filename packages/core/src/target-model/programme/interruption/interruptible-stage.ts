import type { LifecycleStage } from "../lifecycle-stages.ts";
import { followings, type Gap, gapBefore, stageOrder } from "../stages/gap.ts";

/** Where a programme may be suspended, and goes on when it is resumed. */
export type InterruptibleStage = LifecycleStage | Gap | "review" | "packaging" | "revision";

/** All of {@link InterruptibleStage}. */
export const interruptibleStages: readonly InterruptibleStage[] = [
  ...stageOrder,
  "review",
  "packaging",
  "revision",
  ...followings.map((next) => gapBefore(next)),
];
