import { marked } from "../mark.ts";
import { record } from "../record.ts";
import { peopleOfList } from "./requirements.ts";

/** What this theme writes into the context. */
export const registriesActions = {
  recordRegistry: record("form-registry", (context, occasion) => {
    const { list, document } = occasion.payload;
    return {
      ...marked(context, `registry:${list}`, occasion.at),
      lists: { ...context.lists, [list]: { document: document.number, people: peopleOfList(occasion, list).length } },
    };
  }),
};
