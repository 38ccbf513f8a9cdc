import { isProgrammeAsked } from "../asked.ts";
import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { publicationPlaces } from "../../programme/completion/place.ts";
import { byNamedAuthor, byNamedCoAuthor } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { worded } from "../personal-programme-notes.ts";
import { participantsRelation } from "../publication/participants-relation.ts";
import { materialKinds } from "./material-kind.ts";
import { productKinds } from "./product-kind.ts";

/** Commands of this theme. */
export const productsCommands = {
  "add-product": personalProgrammeCommand({
    label: { ru: "Внести продукт наставляемого", en: "Add a product of the mentee" },
    told: { ru: "Внесён продукт наставляемого", en: "Product of the mentee added" },
    kind: "product",
    isAsked: isProgrammeAsked.products,
    payload: z.strictObject({
      product: id,
      person: id,
      kind: openTo(productKinds, "personalProgramme.products"),
      isDigital: z.boolean(),
    }),
    notes: worded,
    by: byNamedCoAuthor,
  }),
  "publish-product": personalProgrammeCommand({
    label: { ru: "Обнародовать продукт наставляемого", en: "Publish a product of the mentee" },
    told: { ru: "Продукт наставляемого обнародован", en: "Product of the mentee published" },
    kind: "publication",
    isAsked: isProgrammeAsked.products,
    payload: z.strictObject({
      product: id,
      person: id,
      where: openTo(publicationPlaces, "completion.publicationPlaces"),
    }),
    by: byNamedCoAuthor,
    relations: participantsRelation,
  }),
  "keep-material": personalProgrammeCommand({
    label: { ru: "Приложить дневник, кейс или портфолио", en: "Hand in a diary, a case or a portfolio" },
    told: { ru: "Приложен материал", en: "Material handed in" },
    kind: "product",
    isAsked: isProgrammeAsked.materials,
    payload: z.strictObject({
      material: openTo(materialKinds, "personalProgramme.materials"),
      person: id,
      document: id,
    }),
    by: byNamedAuthor,
  }),
};
