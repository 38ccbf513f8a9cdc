import type { Text } from "@nastavnik/core";
import type { ParticipantContext, UnitContext } from "@nastavnik/core/target-model";
import { hasEntered, type History, type Life } from "./history.ts";

/** How many people came so far, whatever became of them later. */
export interface FunnelStep {
  readonly id: "registered" | "consented" | "in-registry" | "selected" | "trained" | "paired" | "met" | "closed";
  readonly title: Text;
  readonly count: number;
  /** Of these, people of each kind: students, teachers, parents … */
  readonly byKind: Readonly<Record<string, number>>;
}

/** The way of mentees and of mentors from registration to the closing of their units. */
export interface Funnel {
  readonly mentees: readonly FunnelStep[];
  readonly mentors: readonly FunnelStep[];
}

const titles: Readonly<Record<FunnelStep["id"], Text>> = {
  registered: { ru: "Заявились", en: "Registered" },
  consented: { ru: "Дали согласие", en: "Consented" },
  "in-registry": { ru: "Вошли в базу", en: "Entered the registry" },
  selected: { ru: "Отобраны", en: "Selected" },
  trained: { ru: "Обучены", en: "Trained" },
  paired: { ru: "В паре или группе", en: "In a pair or group" },
  met: { ru: "Встречались", en: "Met" },
  closed: { ru: "Завершили работу", en: "Completed" },
};

const steps = {
  mentee: ["registered", "consented", "in-registry", "paired", "met", "closed"],
  mentor: ["registered", "consented", "in-registry", "selected", "trained", "paired", "met", "closed"],
} as const satisfies Readonly<Record<string, readonly FunnelStep["id"][]>>;

/** The person as the last fact left it. */
export function personOf(life: Life): ParticipantContext {
  return life.last.after as unknown as ParticipantContext;
}

/** Identifiers of everybody in the unit at that moment. */
function membersOf(context: unknown): readonly string[] {
  const { mentor, mentees } = context as UnitContext;
  return [mentor, ...mentees];
}

/** Who was ever in a unit that came so far. */
function reachedInUnits({ units }: History): Readonly<Record<"paired" | "met" | "closed", ReadonlySet<string>>> {
  const paired = new Set<string>();
  const met = new Set<string>();
  const closed = new Set<string>();
  for (const { moments } of units) {
    for (const each of moments) {
      const members = membersOf(each.after);
      if (hasEntered(each, "working")) for (const person of members) paired.add(person);
      if (each.fact.command.type === "hold-meeting") for (const person of members) met.add(person);
      if (hasEntered(each, "closed")) for (const person of members) closed.add(person);
    }
  }
  return { paired, met, closed };
}

/** Counts how far the people of the programme came. */
export function funnelOf(history: History): Funnel {
  const inUnits = reachedInUnits(history);
  const everIn =
    (state: string) =>
    (life: Life): boolean =>
      life.moments.some((moment) => hasEntered(moment, state));
  const hasReached: Readonly<Record<FunnelStep["id"], (life: Life) => boolean>> = {
    registered: () => true,
    consented: (life) => personOf(life).consents["personal-data"] !== undefined,
    "in-registry": everIn("registered"),
    selected: everIn("registered.selected"),
    trained: everIn("registered.ready"),
    paired: ({ ref }) => inUnits.paired.has(ref.id),
    met: ({ ref }) => inUnits.met.has(ref.id),
    closed: ({ ref }) => inUnits.closed.has(ref.id),
  };
  const stepsOf = (side: "mentee" | "mentor"): readonly FunnelStep[] => {
    const people = history.participants.filter((life) => personOf(life).side === side);
    return steps[side].map((id) => {
      const reached = people.filter((life) => hasReached[id](life));
      const byKind: Record<string, number> = {};
      for (const life of reached) byKind[personOf(life).kind] = (byKind[personOf(life).kind] ?? 0) + 1;
      return { id, title: titles[id], count: reached.length, byKind };
    });
  };
  return { mentees: stepsOf("mentee"), mentors: stepsOf("mentor") };
}
