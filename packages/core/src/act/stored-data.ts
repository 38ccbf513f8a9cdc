import type { Related, World } from "../world/world.ts";
import type { ActQuestion } from "./act-question.ts";

/**
 * The world in which authority is judged: with the personal data as they are stored. What a command brings must not decide
 * who may give it.
 */
export function worldOfStored({ command, world }: Pick<ActQuestion, "command" | "world">): World {
  if (command.personalDataOf === undefined || command.personalDataOf.length === 0) return world;
  const related = Object.entries(world.related).map(([name, found]): [string, Related] => {
    if (found === undefined || !("personalData" in found) || found.replaces === undefined) return [name, found];
    const { personalData } = found.replaces;
    return [name, personalData === undefined ? undefined : { personalData }];
  });
  return { ...world, related: Object.fromEntries(related) };
}
