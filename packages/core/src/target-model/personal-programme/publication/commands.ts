import { isProgrammeAsked } from "../asked.ts";
import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { named } from "../../programme/completion/named.ts";
import { publicationPlaces } from "../../programme/completion/place.ts";
import { byPublishers } from "../../role/offices.ts";
import { byCurator } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { participantsRelation } from "./participants-relation.ts";
import { publishedParts } from "./published-part.ts";

/** Commands of this theme. */
export const publicationCommands = {
  "include-in-bank": personalProgrammeCommand({
    label: { ru: "Включить в школьный банк программ", en: "Include in the school's bank of programmes" },
    told: { ru: "Программа включена в школьный банк", en: "Included in the school's bank" },
    kind: "publication",
    isAsked: isProgrammeAsked.bank,
    payload: z.strictObject({}),
    by: byCurator,
  }),
  publish: personalProgrammeCommand({
    label: { ru: "Разместить на сайте", en: "Place on the site" },
    told: { ru: "Размещено на сайте", en: "Placed on the site" },
    kind: "publication",
    isAsked: isProgrammeAsked.site,
    payload: z.strictObject({
      what: oneOf(publishedParts),
      where: openTo(publicationPlaces, "completion.publicationPlaces"),
      named,
    }),
    by: byPublishers,
    relations: participantsRelation,
  }),
};
