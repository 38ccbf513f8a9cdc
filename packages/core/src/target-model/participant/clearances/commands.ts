import { self } from "../participant-acts.ts";
import { registrarsRecord } from "../../role/offices.ts";
import { clearanceKinds } from "./clearance-kind.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { participantCommand } from "../participant-command.ts";

/** Commands of this theme. */
export const clearancesCommands = {
  "provide-clearance": participantCommand({
    label: { ru: "Представить справку", en: "Provide a clearance" },
    told: { ru: "Представлена справка", en: "Clearance provided" },
    kind: "registration",
    payload: z.strictObject({
      kind: oneOf(clearanceKinds),
      document: id,
      /** Last day on which it counts; without it, until another one is provided. */
      until: z.iso.date().optional(),
    }),
    by: self(registrarsRecord),
  }),
};
