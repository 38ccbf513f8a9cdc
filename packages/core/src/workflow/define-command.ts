import type { ZodType, z } from "zod";
import type { ActSubject, By } from "../act/by.ts";
import type { CommandRequest } from "../command/command-request.ts";
import type { Occasion } from "../command/occasion.ts";
import type { JsonObject } from "../json/json.ts";
import type { Relation, World } from "../world/world.ts";
import type { Occurrence } from "../when/occurrence.ts";
import type { Happening } from "./happening.ts";
import type { CommandDefinition, CommandSubject, NoteDefinition } from "./workflow.ts";

/** A {@link NoteDefinition} of a command whose payload type is known. */
export interface TypedNote<Context extends JsonObject, Payload extends JsonObject> extends Omit<NoteDefinition, "of"> {
  of(subject: CommandSubject<Context, Payload>, world: World): readonly string[];
}

/** A {@link CommandDefinition} whose payload type is known. */
export interface TypedCommand<Payload extends ZodType<JsonObject>, Context extends JsonObject> extends Omit<
  CommandDefinition,
  "relations" | "companions" | "payload" | "by" | "about" | "occurs" | "forgets" | "notes"
> {
  readonly payload: Payload;
  readonly by?: By<Context, z.output<Payload>>;
  occurs?(subject: ActSubject<Context>, world: World, today: string): Occurrence;
  about?(subject: CommandSubject<Context, z.output<Payload>>, world: World): readonly string[];
  readonly notes?: Readonly<Record<string, TypedNote<Context, z.output<Payload>>>>;
  forgets?(subject: CommandSubject<Context, z.output<Payload>>, world: World): readonly string[];
  relations?(subject: CommandSubject<Context, z.output<Payload>>): Readonly<Record<string, Relation>>;
  companions?(subject: CommandSubject<Context, z.output<Payload>>, world: World): readonly CommandRequest[];
}

/** Declares a command, with the type of its payload taken from the schema. */
export function command<Payload extends ZodType<JsonObject>, Context extends JsonObject = JsonObject>(
  definition: TypedCommand<Payload, Context>,
): TypedCommand<Payload, Context> {
  return definition;
}

/**
 * {@link command} for a workflow whose context type is known, so that `relations`, `companions` and `by` can read the
 * context without a cast. It is partial: the creating command finds nothing in it yet. The second type, if given, closes
 * the set of kinds.
 *
 * @example
 * const loanCommand = commandFor<Loan>();
 * const commands = {
 *   lend: loanCommand({
 *     label: { ru: "Выдать", en: "Lend" },
 *     told: { ru: "Выдана", en: "Lent" },
 *     kind: "lending",
 *     payload: z.strictObject({ reader: z.string() }),
 *     roles: ["librarian"],
 *   }),
 * };
 */
export function commandFor<Context extends JsonObject, Kind extends string = string>() {
  return <Payload extends ZodType<JsonObject>>(
    definition: TypedCommand<Payload, Partial<Context>> & Happening<Kind>,
  ): TypedCommand<Payload, Partial<Context>> => definition;
}

/** The union of events that a machine with these commands sees. */
export type OccasionOf<Commands extends Readonly<Record<string, { readonly payload: ZodType<JsonObject> }>>> = {
  [Type in keyof Commands & string]: Occasion<Type, z.output<Commands[Type]["payload"]>>;
}[keyof Commands & string];
