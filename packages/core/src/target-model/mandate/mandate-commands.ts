import { commandFor, type OccasionOf, oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../identifier.ts";
import { registrars } from "../role/role-groups.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import { capacities } from "./capacity.ts";
import type { MandateContext } from "./mandate-context.ts";

const mandateCommand = commandFor<MandateContext, HappeningKind>();

const recording = {
  kind: "office",
  roles: registrars,
  organisation: {
    title: { ru: "организация, внёсшая полномочие", en: "the organisation that has recorded the mandate" },
    clause: "Целостность: полномочие прекращает тот, кто его внёс",
    who: ({ context }: { readonly context: Partial<MandateContext> }) =>
      context.organisation === undefined ? undefined : [context.organisation],
  },
} as const;

/** Commands of the `mandate` workflow. */
export const mandateCommands = {
  record: mandateCommand({
    label: { ru: "Внести полномочие", en: "Record a mandate" },
    told: { ru: "Внесено полномочие", en: "Mandate recorded" },
    kind: "registration",
    payload: z.strictObject({
      /** For whom. */
      person: id,
      as: oneOf(capacities),
      from: z.iso.date(),
      until: z.iso.date().optional(),
      /** Workflows, or commands of them such as `unit.consent`; everything unless told. */
      scope: z.array(id).optional(),
      /** Number of the document that it rests on: a birth certificate, an act of guardianship, a power of attorney. */
      document: id,
    }),
    by: recording,
  }),
  end: mandateCommand({
    label: { ru: "Прекратить полномочие", en: "End a mandate" },
    told: { ru: "Полномочие прекращено", en: "Mandate ended" },
    kind: "registration",
    isHarmful: true,
    payload: z.strictObject({ until: z.iso.date(), document: id }),
    by: recording,
  }),
};

/** What the `mandate` machine sees. */
export type MandateOccasion = OccasionOf<typeof mandateCommands>;
