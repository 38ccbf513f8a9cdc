import * as z from "zod";
import { named } from "../../programme/completion/named.ts";
import { byPublishers } from "../../role/offices.ts";
import { practiceCommand, registries } from "../practice-command.ts";

/** Commands of this theme. */
export const publicationCommands = {
  publish: practiceCommand({
    label: { ru: "Опубликовать практику на сайте", en: "Publish the practice on the site" },
    told: { ru: "Практика опубликована на сайте", en: "Practice published on the site" },
    kind: "publication",
    /** Who is named besides the authors and those whom the case shows; the same is told of an outsider's consent. */
    payload: z.strictObject({ named }),
    by: byPublishers,
    relations: registries,
  }),
};
