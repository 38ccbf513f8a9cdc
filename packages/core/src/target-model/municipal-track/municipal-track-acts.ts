import type { OwnBy } from "@nastavnik/core";
import { curatorRecords } from "../municipal-school/municipal-school-acts.ts";
import type { MunicipalTrackContext } from "./municipal-track-context.ts";

/** Everybody who is responsible for a theme of the track. */
export const responsibleIn = ({ themes = [] }: Partial<MunicipalTrackContext>): readonly string[] => [
  ...new Set(themes.flatMap(({ responsible }) => responsible)),
];

/** The act of whoever is responsible for a theme of the track. */
export const byResponsible: OwnBy<Partial<MunicipalTrackContext>> = {
  kind: "own",
  title: { ru: "ответственный за тему этого трека", en: "whoever is responsible for a theme of this track" },
  whose: ({ context }) => responsibleIn(context),
  ...curatorRecords,
};
