import {
  type ActSubject,
  matchesState,
  type OfficeBy,
  type OwnBy,
  relatedInstances,
  type World,
} from "@nastavnik/core";
import type { ParticipantContext } from "../participant/participant-context.ts";
import { whoIs } from "../participant/who-is.ts";
import { leadersRecord, programmeOfAct } from "../role/offices.ts";
import type { PracticeContext } from "./practice-context.ts";

/** The act of an author of the practice. */
export const byPracticeAuthor: OwnBy<Partial<PracticeContext>> = {
  kind: "own",
  title: { ru: "автор этой практики", en: "an author of this practice" },
  whose: ({ context }) => context.authors ?? [],
  ...leadersRecord,
};

/** The act of a mentor of the programme, who is to be an author. */
export const byFutureAuthor: OwnBy<Partial<PracticeContext>> = {
  kind: "own",
  title: { ru: "наставник этой программы", en: "a mentor of this programme" },
  whose: (subject: ActSubject<Partial<PracticeContext>>, world: World) => [
    ...(programmeOfAct(subject, world).mentors ?? []),
    ...relatedInstances<ParticipantContext>(world, "participants")
      .filter(({ value, context: { side } }) => side === "mentor" && matchesState(value, "registered"))
      .map((entry) => whoIs(entry)),
  ],
};

/** The act of whoever keeps the bank of a level above the organisation; a requirement asks which level. */
export const byKeepers: OfficeBy = { kind: "office", roles: ["municipality", "regional-operator"] };
