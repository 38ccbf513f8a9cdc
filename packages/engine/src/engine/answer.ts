import type { Fact, Instance, Reason, Text } from "@nastavnik/core";
import type { StoredAnswer } from "../store/store.ts";

/** What became of a command. */
export type Answer =
  /** It was carried out: the instance as it is now, and the fact that says so. */
  | { readonly outcome: "accepted"; readonly instance: Instance; readonly fact: Fact }
  /** Nothing was changed, for all of these reasons. */
  | { readonly outcome: "refused"; readonly reasons: readonly Reason[] }
  /** Nothing was changed: the definition says by name that the command does nothing here. */
  | { readonly outcome: "ignored"; readonly text: Text }
  /** A command with this id was answered before, and nothing was changed now. */
  | { readonly outcome: "duplicate"; readonly first: StoredAnswer };
