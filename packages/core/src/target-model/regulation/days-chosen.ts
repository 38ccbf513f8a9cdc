import { chosenDelay, type Occasion } from "@nastavnik/core";
import type { ChoicePath } from "./choices.ts";

/** A term of so many days as a regulation chooses; without the choice there is no such term. */
export const daysChosen = <Args extends { readonly event: Pick<Occasion, "regulation"> }>(
  choice: ChoicePath,
  delay: (args: Args, days: number) => number,
): ReturnType<typeof chosenDelay<Args>> =>
  chosenDelay<Args>(choice, (args, days) => (typeof days === "number" ? delay(args, days) : undefined));
