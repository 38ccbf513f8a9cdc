import { asksFor } from "../../regulation/asks-for.ts";
import { byRegistrars } from "../../role/offices.ts";
import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { members, participants, programmeCommand } from "../programme-command.ts";
import { id } from "../../identifier.ts";
import { paper } from "../../vocabulary/papers.ts";
import { registryLists } from "./registry-list.ts";

/** Commands of this theme. */
export const registriesCommands = {
  "form-registry": programmeCommand({
    label: { ru: "Сформировать список базы", en: "Form a list of a registry" },
    told: { ru: "Сформирован список базы", en: "List of a registry formed" },
    kind: "registry",
    isAsked: asksFor("registries.lists"),
    payload: z.strictObject({ list: openTo(registryLists, "registries.lists"), document: paper }),
    by: byRegistrars,
    relations: members,
  }),
  "analyse-mentor-base": programmeCommand({
    label: { ru: "Проанализировать базу наставников", en: "Analyse the base of mentors" },
    told: { ru: "Проанализирована база наставников", en: "Base of mentors analysed" },
    kind: "registry",
    isAsked: asksFor("registries.lists"),
    payload: z.strictObject({
      /** Which mentors fit which form. */
      fits: z.array(z.strictObject({ form: id, mentors: z.array(id).min(1) })).min(1),
      document: paper,
    }),
    by: byRegistrars,
    relations: participants,
  }),
};
