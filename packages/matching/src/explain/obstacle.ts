import type { Text } from "@nastavnik/core";

/**
 * Why two people are not a pair.
 *
 * - `rule`: a hard rule that they fail; all failed rules are listed;
 * - `no-capacity`: the mentor had no free seat from the start;
 * - `group-closed`: the mentor's group was closed below its lower size;
 * - `pinned-elsewhere`: one of them was paired by hand with somebody else;
 * - `has-preferred`: the mentee (or peer) has somebody whom she wants at least as much; `preferred` is absent if the viewer
 *   may not see who;
 * - `full`: all seats are taken; in a stable answer `by` people whom the mentor wants more, and `byLottery` people wanted as
 *   much who drew the smaller number; `hidden` counts those whom the viewer may not see;
 * - `lower-total`: with this pair the whole would be worse, by so many served, so much waiting priority, so much score (in
 *   costs, so much dearer); all 0 if the two answers are equally good;
 * - `impossible`: with this pair what the problem demands could not be met;
 * - `no-answer`: the problem has no answer at all.
 */
export type Obstacle =
  | { readonly kind: "rule"; readonly code: string; readonly text: Text }
  | { readonly kind: "no-capacity" }
  | { readonly kind: "group-closed" }
  | { readonly kind: "pinned-elsewhere"; readonly who: string }
  | { readonly kind: "has-preferred"; readonly who: string; readonly preferred?: string; readonly isTie: boolean }
  | {
      readonly kind: "full";
      readonly by: readonly string[];
      readonly byLottery: readonly string[];
      readonly hidden: number;
    }
  | { readonly kind: "lower-total"; readonly served: number; readonly waiting: number; readonly score: number }
  | { readonly kind: "impossible" }
  | { readonly kind: "no-answer" };
