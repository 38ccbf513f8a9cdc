import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";
import { deputyFunctions } from "../../programme/management/deputy-function.ts";
import { roles } from "../../role/roles.ts";
import { does, ownId, some } from "../choice-shapes.ts";

const posts = z.array(ownId).min(1).exactOptional();

const heldBy: Choice = {
  title: { ru: "Какие должности занимают эти места", en: "Which posts may hold which office" },
  names: { words: roles, also: ["organisation.posts"] },
  schema: z.strictObject({ head: posts, coordinator: posts, curator: posts, registrar: posts }),
};

/** Choices about who acts. */
export const officesChoices = {
  "offices.heldBy": heldBy,
  "offices.onlyAppointed": does(
    "Координатором и куратором действует тот, кого назначил приказ",
    "Only whom an order has appointed acts as coordinator or curator",
  ),
  "offices.curatorIsNoParty": does(
    "Куратор не контролирует пару, в которой состоит сам",
    "A curator does not control a unit in which the curator takes part",
  ),
  "offices.curatorIsNotHead": does(
    "Руководитель не назначает куратором самого себя",
    "The head appoints somebody else as curator",
  ),
  "offices.deputyFunctions": some(
    deputyFunctions,
    "Функции заместителя директора в наставничестве",
    "Functions of the deputy head in mentoring",
  ),
};
