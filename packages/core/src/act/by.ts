import type { InstanceRef } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import type { Text } from "../text/text.ts";
import type { Regulation } from "../regulation/regulation.ts";
import type { World } from "../world/world.ts";

/**
 * What is known of a command before anybody fills it in. `context` is empty for the creating command. In the world, the
 * related personal data are those that are stored, never those that the command itself brings.
 */
export interface ActSubject<Context extends JsonObject = JsonObject> {
  readonly instance: InstanceRef & { readonly parent?: string };
  readonly context: Context;
  readonly regulation: Regulation;
  /** The day on which the command happens, such as `2025-09-01`: a circle of that day is asked, not of today. */
  readonly day: string;
}

/** A named circle of people or organisations. */
export interface Circle<Context extends JsonObject = JsonObject> {
  /** What they are, as a list item: “the curator whom an order has appointed”. */
  readonly title: Text;
  /** Document and clause that the circle comes from. */
  readonly clause?: string;
  /** The choice of the organisation that it comes from: the regulation says then what a refusal quotes. */
  readonly choice?: string;
  /** Their identifiers; `undefined` where the circle is not asked for, as when an organisation has chosen so. */
  who(subject: ActSubject<Context>, world: World): readonly string[] | undefined;
}

/** The act of an office: done by whoever holds one of these roles in the organisation, in the organisation's name. */
export interface OfficeBy<Context extends JsonObject = JsonObject> {
  readonly kind: "office";
  /** Roles that hold the office. */
  readonly roles: readonly string[];
  /** What the office is, where the titles of its roles do not say it. */
  readonly title?: Text;
  /** Only these people, such as those whom an order has appointed. */
  readonly appointed?: Circle<Context>;
  /** None of these people: whoever has an interest of his own, or would judge himself. */
  readonly not?: readonly Circle<Context>[];
  /** Only holders of the office in these organisations. */
  readonly organisation?: Circle<Context>;
}

/** A person's own act: done by that person, or by whoever has a mandate for him. No role is needed for it. */
export interface OwnBy<Context extends JsonObject = JsonObject, Payload extends JsonObject = JsonObject> {
  readonly kind: "own";
  /** Whose act it is: “the mentor of this unit”. */
  readonly title: Text;
  /** Document and clause that it comes from. */
  readonly clause?: string;
  /** The choice of the organisation that it comes from. */
  readonly choice?: string;
  /**
   * Identifiers of the people whose act it may be; `undefined` where only what is filled in can tell, as for a command that
   * begins an instance and names there whose it is.
   */
  whose(subject: ActSubject<Context>, world: World): readonly string[] | undefined;
  /** Which of them the command means, where its payload says it; otherwise the sender, or the first whom he represents. */
  chosen?(payload: Payload, subject: ActSubject<Context>): string | undefined;
  /** Capacities in which others may do it for them, such as `guardian`; nobody may unless told. */
  readonly mandates?: readonly string[];
  /** Of those mandates, only the ones that these organisations have recorded; of all of them unless told. */
  readonly mandatedBy?: Circle<Context>;
  /** Roles that may record a paper which one of them has signed; nobody may unless told. */
  readonly recorders?: readonly string[];
  /**
   * Of those roles, only these people, and only in these organisations. Whoever holds one of `otherwise` too records by
   * that, appointed or not.
   */
  readonly recording?: Pick<OfficeBy<Context>, "appointed" | "organisation"> & {
    readonly otherwise?: readonly string[];
  };
}

/** Given by the engine only: a timer, a reaction, a companion. */
export interface SystemBy {
  readonly kind: "system";
}

/** Several declarations, the first fulfilled one of which counts. */
export interface EitherBy<Context extends JsonObject = JsonObject, Payload extends JsonObject = JsonObject> {
  readonly kind: "either";
  readonly of: readonly (OfficeBy<Context> | OwnBy<Context, Payload> | SystemBy)[];
}

/** Whose act a command is. */
export type By<Context extends JsonObject = JsonObject, Payload extends JsonObject = JsonObject> =
  OfficeBy<Context> | OwnBy<Context, Payload> | SystemBy | EitherBy<Context, Payload>;
