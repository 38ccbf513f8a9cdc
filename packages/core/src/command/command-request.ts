import type { InstanceRef } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";

/** A command that one instance asks of another: as a companion in the same transaction, or as a reaction after it. */
export interface CommandRequest {
  readonly instance: InstanceRef;
  /** Parent of the instance, where the command creates it. */
  readonly parent?: string;
  readonly type: string;
  readonly payload: JsonObject;
}
