import type { JsonObject } from "../json/json.ts";

/** Personal data of one person, stored apart from the facts and encrypted with the person's own key. */
export interface PersonalRecord {
  readonly subject: string;
  readonly data: JsonObject;
  /**
   * Which of the command's notes it is: something in people's own words, kept beside the person's other data and never
   * replaced. Without it the record is of the person's own data: a command brings the fields that it tells, the others
   * stay, and `null` takes one out (see `mergedPersonalData`); a store is given them as a whole.
   */
  readonly note?: string | undefined;
}
