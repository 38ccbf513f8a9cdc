import type { Regulation } from "@nastavnik/core";
import type { ChoicePath } from "./choices.ts";
import { listed } from "./listed.ts";

/** A choice, or one thing that a choice lists. */
type Asked = ChoicePath | readonly [choice: ChoicePath, entry: string];

/** Whether a regulation makes one of some choices, or lists one of some things: what serves them is asked for then. */
export const asksFor =
  (...some: readonly Asked[]) =>
  (regulation: Regulation): boolean =>
    some.some((each) =>
      typeof each === "string"
        ? regulation.value(each) !== undefined
        : listed(regulation.value(each[0])).includes(each[1]),
    );
