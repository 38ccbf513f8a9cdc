import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { signers } from "../../participant/consents/signer.ts";
import { byMemberOrganisations, bySchoolCurator, byMunicipality } from "../municipal-school-acts.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";
import { worded } from "../municipal-school-notes.ts";
import { mediaPlaces } from "../vocabulary/media-place.ts";
import { publishedThings, shownPeople } from "./published-thing.ts";

const byPublishers = { kind: "either", of: [bySchoolCurator, byMunicipality, byMemberOrganisations] } as const;

/** Whoever is shown or named; a mentor of the school has consented there, of anybody else the document is told. */
const named = z.array(z.strictObject({ person: id, consent: id.optional() })).default([]);

const shown = z
  .array(
    z.strictObject({ person: id, kind: oneOf(shownPeople), consent: id.optional(), signer: oneOf(signers).optional() }),
  )
  .default([]);

/** Commands of this theme. */
export const publicationCommands = {
  "open-section": municipalSchoolCommand({
    label: { ru: "Открыть раздел «Наставничество» на сайте", en: "Open the section on mentoring on a site" },
    told: { ru: "Открыт раздел «Наставничество» на сайте", en: "The section on mentoring was opened" },
    kind: "publication",
    payload: z.strictObject({
      /** Whose site it is. */
      organisation: id,
      address: z.url().max(200),
    }),
    by: byPublishers,
  }),
  publish: municipalSchoolCommand({
    label: { ru: "Осветить работу школы", en: "Cover the work of the school" },
    told: { ru: "Работа муниципальной школы освещена", en: "The work of the school was covered" },
    kind: "publication",
    payload: z.strictObject({
      what: oneOf(publishedThings),
      where: openTo(mediaPlaces, "municipalSchool.media"),
      /** In whose name it is published. */
      organisation: id,
      address: z.url().max(200),
      /** The track whose event it is. */
      track: id.optional(),
      named,
      /** Whoever is recognised in a picture. */
      shown,
    }),
    notes: worded,
    by: byPublishers,
    relations: ({ payload }) => ({
      ...(payload.track === undefined ? {} : { track: { workflow: "municipal-track", id: payload.track } }),
      ...Object.fromEntries((payload.shown ?? []).map(({ person }) => [`shown:${person}`, { personalDataOf: person }])),
    }),
  }),
};
