import type { Act, NoAct } from "../act/act.ts";
import type { InstanceRef } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import type { Regulation } from "../regulation/regulation.ts";
import type { World } from "../world/world.ts";
import type { Command } from "./command.ts";

/** The event that a durable machine sees: the command, the instance that it is for, and the world around it. */
export interface Occasion<Type extends string = string, Payload extends JsonObject = JsonObject> extends Command<
  Type,
  Payload
> {
  readonly instance: InstanceRef & { readonly parent?: string };
  readonly world: World;
  /** The edition of the organisation's regulation that governs it; one of which nothing is chosen where there is none. */
  readonly regulation: Regulation;
  /**
   * Whose act the command is, as the kernel has found before any requirement is asked. While the payload is not known it
   * may still turn out to be another's: a requirement that looks at it then says `needs: "payload"`.
   */
  readonly act: Act | NoAct;
}
