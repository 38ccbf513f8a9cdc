import type { JsonObject } from "../json/json.ts";

/** Personal data of one person, stored apart from the facts and encrypted with the person's own key. */
export interface PersonalRecord {
  readonly subject: string;
  readonly data: JsonObject;
}
