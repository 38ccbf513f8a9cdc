import type { StoredFact } from "../store/store.ts";
import { migratedType, migrationPrefix } from "./migrated-type.ts";

/** Where the last migration by a plan stands among the facts of an instance, there or back; -1 if there is none. */
export function lastMoveIn(facts: readonly StoredFact[], planHash: string): number {
  return facts.findLastIndex(
    ({ command }) => command.type === migratedType && command.id.startsWith(`${migrationPrefix}${planHash}@`),
  );
}

/** Whether a move was one back. */
export const isBack = ({ command }: StoredFact): boolean => command.payload["back"] === true;
