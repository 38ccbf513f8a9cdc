import { whoIs, whoIsNamed } from "../../participant/who-is.ts";
import { record } from "../record.ts";
import { participantsOf } from "../rule.ts";
import { namedIn } from "./named-in.ts";

/** What this theme writes into the context. */
export const publicationActions = {
  recordPublication: record("publish", (context, { payload, at, world }) => {
    const named = namedIn(context, payload.named).map(({ person, consent }) =>
      consent === undefined ? { person } : { person, consent },
    );
    const all = participantsOf({ world });
    const people = new Set(named.map(({ person }) => whoIsNamed(all, person)));
    const entries = all.filter((entry) => people.has(whoIs(entry)));
    return {
      published: { version: context.version, at: at.toString(), named, entries: entries.map(({ id }) => id) },
    };
  }),
};
