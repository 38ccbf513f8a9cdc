import { Temporal } from "temporal-polyfill";
import type { ProgrammeContext } from "../programme-context.ts";

/** Offices that orders of the programme fill. */
export type Office = "coordinators" | "curators";

/** Under which key the days of somebody's office are kept. */
const officeKey = (office: Office, person: string): string => `${office}:${person}`;

/** Who holds an office of the programme on a day, such as `2025-09-01`. */
export function holdersOf(programme: Partial<ProgrammeContext>, office: Office, day: string): readonly string[] {
  const { officeDays = {} } = programme;
  return (programme[office] ?? []).filter((person) => {
    const { from, until } = officeDays[officeKey(office, person)] ?? {};
    return (from === undefined || from <= day) && (until === undefined || day <= until);
  });
}

/** What an order changes about who holds the offices. */
export interface OfficeChange {
  readonly appointed: Readonly<Record<Office, readonly string[]>>;
  readonly dismissed: Readonly<Record<Office, readonly string[]>>;
  /** First day on which the change holds. */
  readonly from: string;
  /** The day of the order. */
  readonly today: string;
}

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

/** The offices after an order; whoever has left by its day is not kept. */
export function changedOffices(
  programme: Pick<ProgrammeContext, Office | "officeDays">,
  { appointed, dismissed, from, today }: OfficeChange,
): Pick<ProgrammeContext, Office> & { readonly officeDays: ProgrammeContext["officeDays"] | undefined } {
  const days = { ...programme.officeDays };
  const holders = (office: Office): readonly string[] => {
    for (const person of appointed[office]) {
      const key = officeKey(office, person);
      const { until, ...known } = days[key] ?? {};
      const isHolder = programme[office].includes(person) && (until === undefined || until >= dayBefore(from));
      const kept = isHolder ? known : from > today ? { from } : {};
      if (Object.keys(kept).length > 0) days[key] = kept;
      else delete days[key];
    }
    for (const person of dismissed[office]) {
      const key = officeKey(office, person);
      days[key] = { ...days[key], until: dayBefore(from) };
    }
    const people = [...new Set([...programme[office], ...appointed[office]])];
    const left = people.filter((person) => (days[officeKey(office, person)]?.until ?? today) >= today);
    for (const person of people) if (!left.includes(person)) delete days[officeKey(office, person)];
    return left;
  };
  const coordinators = holders("coordinators");
  const curators = holders("curators");
  return { coordinators, curators, officeDays: Object.keys(days).length > 0 ? days : undefined };
}
