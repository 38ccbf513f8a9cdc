import { dayOf, type Occasion, type World } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";

const majority = 18;

/** Personal data of a person as they are stored; what the command itself brings counts only where nothing is stored yet. */
function storedData({ related }: World, name: string) {
  const found = related[name];
  if (found === undefined || !("personalData" in found)) return undefined;
  return found.replaces?.personalData ?? found.personalData;
}

/** Full years at the occasion, or `undefined` while the date of birth is not known. */
export function ageAt({ world, at, on }: Pick<Occasion, "world" | "at" | "on">, name = "person"): number | undefined {
  const bornOn = storedData(world, name)?.["bornOn"];
  if (typeof bornOn !== "string") return undefined;
  return Temporal.PlainDate.from(bornOn).until(dayOf({ at, on }, world), { largestUnit: "years" }).years;
}

/** Whether a guardian must sign; an unknown age counts as a minor's, for a student. */
export function isMinor(
  { kind }: { readonly kind: string },
  occasion: Pick<Occasion, "world" | "at" | "on">,
  name = "person",
): boolean {
  const age = ageAt(occasion, name);
  return age === undefined ? kind === "student" : age < majority;
}
