import { end } from "../mentor-term.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const termActions = {
  recordTermOver: record("*", (context, { at }) => end(context, at, "term-over")),
};
