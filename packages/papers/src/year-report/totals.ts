import type { Text } from "@nastavnik/core";
import type { Count, CountingRequest, IndicatorUnit } from "@nastavnik/core/monitoring";
import { countingFromHistory, type Indicator, type Metric, type MetricQuery } from "@nastavnik/rules";
import { Temporal } from "temporal-polyfill";
import type { History } from "./history.ts";

interface Counted {
  readonly title: Text;
  readonly unit: IndicatorUnit;
  readonly history: MetricQuery;
}

function people(side: "mentee" | "mentor", title: Text): Counted {
  const history = {
    count: "instances",
    workflow: "participant",
    did: "register",
    ever: false,
    context: { side },
  } as const;
  return { title, unit: "person", history };
}

/** The numbers of the year that are counted from history, by their names in the report. */
const counted = {
  mentees: people("mentee", { ru: "Наставляемых заявилось", en: "Mentees registered" }),
  mentors: people("mentor", { ru: "Наставников заявилось", en: "Mentors registered" }),
  units: {
    title: { ru: "Пар и групп предложено", en: "Units proposed" },
    unit: "piece",
    history: { count: "instances", workflow: "unit", did: "propose", ever: false },
  },
  unitsApproved: {
    title: { ru: "Пар и групп утверждено", en: "Units approved" },
    unit: "piece",
    history: { count: "instances", workflow: "unit", did: "approve", ever: false },
  },
  unitsClosed: {
    title: { ru: "Пар и групп завершено", en: "Units closed" },
    unit: "piece",
    history: { count: "instances", workflow: "unit", state: "closed", ever: false },
  },
  meetings: {
    title: { ru: "Встреч проведено", en: "Meetings held" },
    unit: "event",
    history: { count: "commands", workflow: "unit", command: "hold-meeting" },
  },
  orders: {
    title: { ru: "Приказов издано", en: "Orders issued" },
    unit: "piece",
    history: { count: "commands", workflow: "programme", command: "issue-order" },
  },
} as const satisfies Readonly<Record<string, Counted>>;

type Name = keyof typeof counted;

const names = Object.keys(counted) as readonly Name[];

const counting = countingFromHistory({
  profiles: [
    {
      metrics: names.map((name): Metric => ({ name: `number_of_${name}`, type: "count", ...counted[name] })),
      indicators: names.map((name): Indicator => {
        const { title, unit } = counted[name];
        return { id: name, title, unit, aspect: "process", direction: "at-least", formula: `number_of_${name}` };
      }),
    },
  ],
});

function lastMoment({ moments, programme }: History): Temporal.Instant {
  return moments
    .map(({ fact }) => fact.at)
    .reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a), programme.last.fact.at);
}

/** Counts the numbers of the year as every indicator is counted. */
export function countTotals(history: History, calendar: CountingRequest["calendar"]): Readonly<Record<Name, number>> {
  const { moments, programme } = history;
  const at = lastMoment(history);
  const count: Count = counting.begin({ of: programme.ref, indicators: names, at, calendar });
  for (const { fact } of moments) count.add(fact);
  return Object.fromEntries(count.values().map(({ id, value }) => [id, Number(value)])) as Record<Name, number>;
}
