import type { GroupRelation } from "@nastavnik/core";

/** Where the mandates of a speaker lie: in instances of which the speaker is the parent. */
export function standing(speaker: string): GroupRelation {
  return { workflow: "mandate", parent: speaker };
}
