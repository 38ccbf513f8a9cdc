import type { InstanceRef, Locale, Text } from "@nastavnik/core";
import type { Life } from "../plan/lives.ts";

/** The number or name under which an organisation itself keeps an instance; `undefined` where it keeps none. */
export type OwnReference = (subject: InstanceRef) => string | undefined;

/** How an instance is named to a person: by the organisation's own number, else by which one it is of its programme. */
export function referenceText({ instance, number }: Life, own?: OwnReference): Text {
  const given = own?.({ workflow: instance.workflow, id: instance.id });
  return given === undefined ? { ru: `№ ${number}`, en: `No. ${number}` } : { ru: given, en: given };
}

/** An invented reference, for previews. */
export const sampleReference: Readonly<Record<Locale, string>> = { ru: "№ 7", en: "No. 7" };
