import { type Reason, systemRole } from "@nastavnik/core";
import { dropPrefix } from "../failure/dropping.ts";
import { migrationPrefix } from "../migration/migrated-type.ts";
import { reactionPrefix } from "../reaction/reaction-items.ts";
import { timerPrefix } from "@nastavnik/core/internals";
import type { CommandInput } from "../engine/engine.ts";

const reserved = [timerPrefix, reactionPrefix, dropPrefix, migrationPrefix];

/** What a command from outside pretends to be, though only the engine itself may; empty for an honest one. */
export function reservedForEngine({
  id = "",
  type,
  actor,
}: Pick<CommandInput, "type" | "actor"> & { readonly id?: string }): readonly Reason[] {
  const reasons: Reason[] = [];
  if (type.startsWith("xstate.") || type.startsWith("nastavnik.")) {
    reasons.push({
      code: "system-event",
      text: { ru: `Событие ${type} подаёт только движок`, en: `The event ${type} is raised by the engine only` },
    });
  }
  if (actor.roles.includes(systemRole)) {
    reasons.push({
      code: "system-role",
      text: {
        ru: `Роль ${systemRole} есть только у движка; у отправителя извне её быть не может`,
        en: `The role ${systemRole} is the engine's own; no sender from outside can have it`,
      },
    });
  }
  if (reserved.some((prefix) => id.startsWith(prefix))) {
    reasons.push({
      code: "reserved-command-id",
      text: {
        ru: `Номера команд, начинающиеся с ${reserved.join(", ")}, даёт только движок`,
        en: `Command ids that begin with ${reserved.join(", ")} are given by the engine only`,
      },
    });
  }
  return reasons;
}
