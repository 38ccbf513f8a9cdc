import { html, type Markup } from "../../markup/html.ts";
import { date, said } from "../bilingual.ts";

/** The day of the recording, where it is told that this was later. */
export function recordedLater(recorded: string | undefined): Markup | undefined {
  return recorded === undefined
    ? undefined
    : html` <small>(${said({ ru: "записано", en: "recorded" })} ${date(recorded)})</small>`;
}
