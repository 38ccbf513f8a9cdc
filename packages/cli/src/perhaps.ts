import type { Text } from "@nastavnik/core";

/** The name that may have been meant, in brackets behind what was expected; nothing where none is near. */
export function perhaps(near: string | undefined): Text {
  return near === undefined || near === ""
    ? { ru: "", en: "" }
    : { ru: ` (может быть, ${near}?)`, en: ` (perhaps ${near}?)` };
}
