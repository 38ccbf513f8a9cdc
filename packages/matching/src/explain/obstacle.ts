import type { Text } from "@nastavnik/core";

/** Whether a viewer may read the identifier of a person. */
export type Visible = (id: string) => boolean;

/** The aims by which a whole answer is judged, see `lower-total`. */
export type Aim = "served" | "waiting" | "closed" | "wishes" | "score" | "load";

/**
 * Why two people are not a pair. With topics an obstacle that is one of a topic names it.
 *
 * - `rule`: a hard rule that they fail; all failed rules are listed;
 * - `no-capacity`: the mentor, or the topic, had no free seat from the start;
 * - `group-closed`: the mentor's group was closed below its lower size;
 * - `pinned-elsewhere`: one of them was paired by hand with somebody else;
 * - `has-preferred`: `who` has somebody (of several mentors the one wanted least) whom she wants more than the one in question
 *   or, with `isTie`, as much; `preferred` is absent if the viewer may not see who;
 * - `full`: all seats are taken. In a stable answer each holder is told by what gives her the seat: `pinned` by hand, `by`
 *   being wanted more, `byLottery` being wanted as much with the smaller number, or as one of the `equals`, who are wanted as
 *   much where no lottery is read, since the size of the whole decides between equals. In other answers `by` are all holders
 *   who are not pinned. `hidden` counts those whom the viewer may not see;
 * - `lower-total`: the best answer with this pair compared with the one at hand. Each number says how much worse it is: how
 *   many fewer are served, how much less they have waited in sum, how many more groups are closed, how many fewer wishes are
 *   met, how much score is lost (in costs and ranks, how much is added), how much more uneven the load is (the sum of squares
 *   of what each mentor has). `aim` is the first aim, in the order of the mode, in which the two differ; `none` if they are
 *   equally good. Without `isProved` the search for one of the two was not exhaustive, and the better of both may be unknown;
 * - `impossible`: with this pair what the problem demands could not be met;
 * - `no-answer`: the problem has no answer at all.
 */
export type Obstacle =
  | { readonly kind: "rule"; readonly code: string; readonly text: Text }
  | { readonly kind: "no-capacity"; readonly topic?: string }
  | { readonly kind: "group-closed" }
  | { readonly kind: "pinned-elsewhere"; readonly who: string }
  | {
      readonly kind: "has-preferred";
      readonly who: string;
      readonly preferred?: string;
      readonly isTie: boolean;
      readonly topic?: string;
    }
  | {
      readonly kind: "full";
      readonly by: readonly string[];
      readonly byLottery: readonly string[];
      readonly equals: readonly string[];
      readonly pinned: readonly string[];
      readonly hidden: number;
      readonly topic?: string;
    }
  | ({
      readonly kind: "lower-total";
      readonly aim: Aim | "none";
      readonly isProved: boolean;
      /** What `score` is measured in. */
      readonly measure: "score" | "cost" | "rank";
    } & Readonly<Record<Aim, number>>)
  | { readonly kind: "impossible" }
  | { readonly kind: "no-answer" };
