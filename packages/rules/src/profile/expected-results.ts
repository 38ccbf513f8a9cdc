import type { Text } from "@nastavnik/core";
import type { IndicatorUnit } from "@nastavnik/core/monitoring";
import type { HistoryQuery, MetricQuery } from "../history/history-query.ts";
import type { Indicator } from "../indicator/indicator.ts";
import type { Metric } from "../indicator/metric.ts";
import { both, growth, type GrowthOf, measured } from "./define.ts";
import type { Profile } from "./profile.ts";

const megion = (item: number): string => `г. Мегион: ожидаемые результаты, п. ${item}`;
const khankaisky = "Ханкайский МО: программа «Мастер-Мастеру», оцениваемые результаты";
const school32 = "МБОУ СОШ № 32: ожидаемые результаты персонализированной программы";

interface Definitions {
  readonly metrics: readonly Metric[];
  readonly indicators: readonly Indicator[];
}

function growing(options: Omit<GrowthOf, "aspect">): Definitions {
  const { metrics, indicator } = growth({ ...options, aspect: "expected-result" });
  return { metrics, indicators: [indicator] };
}

/** A part, or the whole that it is of: entered, or counted by the engine. */
type Counted = Text & { readonly history?: MetricQuery };

const countedBy = (history: MetricQuery, { ru, en }: Text): Counted => ({ ru, en, history });

function countOf(name: string, { ru, en, history }: Counted, unit: IndicatorUnit): Metric {
  return { ...measured(name, { ru, en }, "count", unit), ...(history && { history }) };
}

function shareOf(
  id: string,
  title: Text,
  part: Counted,
  whole: Counted,
  clause: string,
  { direction, unit = "person" }: { readonly direction?: "at-most"; readonly unit?: IndicatorUnit } = {},
): Definitions {
  return {
    metrics: [countOf(`${id}_part`, part, unit), countOf(`${id}_all`, whole, unit)],
    indicators: [
      {
        id,
        title,
        aspect: "expected-result",
        unit: "percent",
        direction: direction ?? "at-least",
        formula: `share(${id}_part, ${id}_all)`,
        clause,
      },
    ],
  };
}

function total(id: string, counted: Counted, unit: IndicatorUnit, clause: string): Definitions {
  const { ru, en } = counted;
  return {
    metrics: [countOf(`${id}_count`, counted, unit)],
    indicators: [
      { id, title: { ru, en }, aspect: "expected-result", unit, direction: "at-least", formula: `${id}_count`, clause },
    ],
  };
}

/** Mentees of a category whom these commands were carried out on. */
function mentees(category: string, did: string | string[]): Extract<HistoryQuery, { readonly count: "instances" }> {
  const context = { side: "mentee", categories: category };
  return { count: "instances", workflow: "participant", did, ever: false, context };
}

const pupils = both("Обучающихся всего", "Students in all");
const young = both("Молодых специалистов в программе", "Young specialists in the programme");

const forStudents: readonly Definitions[] = [
  shareOf(
    "E1",
    both(
      "Обучающиеся, чьи показатели улучшились (учёба, культура, спорт, дополнительное образование)",
      "Students who improved (study, culture, sport, additional education)",
    ),
    both("Улучшили показатели", "Improved"),
    both("Обучающихся, чьи показатели отслеживались", "Students who were followed"),
    megion(1),
  ),
  growing({
    id: "E2",
    title: both("Психологический климат", "Psychological climate"),
    unit: "score",
    type: "numbers",
    clause: megion(2),
  }),
  growing({
    id: "E3",
    title: both("Мотивация обучающихся к учёбе и саморазвитию", "Students' motivation to study and to develop"),
    unit: "score",
    type: "numbers",
    clause: megion(5),
  }),
  shareOf("E4", both("Неуспевающие обучающиеся", "Students who fail"), both("Не успевают", "Fail"), pupils, megion(6), {
    direction: "at-most",
  }),
  shareOf(
    "E5",
    both("Пары и группы с индивидуальной траекторией", "Units that work by an individual path"),
    countedBy(
      { count: "instances", workflow: "personal-programme", did: "draw-up-plan", ever: false },
      both("Пар и групп с планом своей программы", "Units with a plan of their programme"),
    ),
    countedBy(
      { count: "instances", workflow: "unit", state: "working", ever: true },
      both("Пар и групп всего", "Units in all"),
    ),
    megion(7),
    { unit: "piece" },
  ),
  growing({
    id: "E6",
    title: both("Прошли профориентационные мероприятия", "Took part in career guidance"),
    unit: "person",
    type: "count",
    clause: megion(8),
  }),
  growing({
    id: "E7",
    title: both("Конфликты", "Conflicts"),
    unit: "piece",
    type: "count",
    clause: megion(12),
    direction: "at-most",
  }),
  shareOf(
    "E8",
    both("Обучающиеся в программах для талантливых", "Students in programmes for the gifted"),
    both("Участвуют", "Take part"),
    pupils,
    megion(13),
  ),
  total(
    "E9",
    countedBy(
      mentees("limited-health", ["join-unit", "complete-unit"]),
      both("Дети с ОВЗ в наставничестве", "Children with limited health in mentoring"),
    ),
    "person",
    megion(14),
  ),
  growing({
    id: "E22",
    title: both("Осознанность выбора траектории и профессии", "Awareness in choosing a path and a profession"),
    unit: "score",
    type: "numbers",
    clause: megion(9),
  }),
  growing({
    id: "E23",
    title: both("Участвуют в делах школьного сообщества", "Take part in the affairs of the school community"),
    unit: "person",
    type: "count",
    clause: megion(10),
  }),
  growing({
    id: "E24",
    title: both("Ценностные и жизненные позиции и ориентиры", "Values and positions in life"),
    unit: "score",
    type: "numbers",
    clause: megion(11),
  }),
];

const forTeachers: readonly Definitions[] = [
  growing({
    id: "E10",
    title: both("Личная эффективность педагогов", "Teachers' personal effectiveness"),
    unit: "score",
    type: "numbers",
    clause: megion(4),
  }),
  growing({
    id: "E11",
    title: both(
      "Удовлетворённость и психоэмоциональное состояние педагогов",
      "Teachers' satisfaction and psycho-emotional state",
    ),
    unit: "score",
    type: "numbers",
    clause: khankaisky,
  }),
  growing({
    id: "E12",
    title: both("Готовы остаться учителями и стать наставниками", "Wish to stay teachers and to become mentors"),
    unit: "person",
    type: "count",
    clause: khankaisky,
  }),
  growing({
    id: "E13",
    title: both("Собственные профессиональные работы", "Own professional works"),
    unit: "piece",
    type: "count",
    clause: khankaisky,
  }),
  growing({
    id: "E14",
    title: both("Конфликты с педагогами и родителями", "Conflicts with teachers and parents"),
    unit: "piece",
    type: "count",
    clause: khankaisky,
    direction: "at-most",
  }),
  shareOf(
    "E15",
    both("Повысили квалификацию", "Raised their qualification"),
    both("Повысили", "Raised it"),
    both("Педагогов в программе", "Teachers in the programme"),
    khankaisky,
  ),
  shareOf(
    "E16",
    both("Закрепились на рабочем месте", "Stayed at the workplace"),
    both("Продолжают работать", "Still work"),
    young,
    school32,
  ),
  shareOf("E17", both("Прошли аттестацию", "Passed attestation"), both("Прошли", "Passed"), young, school32),
  shareOf("E18", both("Имеют портфолио", "Have a portfolio"), both("С портфолио", "With a portfolio"), young, school32),
  shareOf(
    "E21",
    both("Молодые педагоги, вошедшие в профессию с наставником", "Young teachers who came in with a mentor"),
    countedBy(
      mentees("young-specialist", "complete-unit"),
      both("Завершили работу с наставником", "Completed the work with a mentor"),
    ),
    countedBy(
      { ...mentees("young-specialist", "enter-registry"), anytime: true },
      both("Молодых педагогов в базе наставляемых", "Young teachers in the registry"),
    ),
    megion(3),
  ),
  total("E19", both("Участие в профессиональных конкурсах", "Taking part in professional contests"), "event", school32),
  growing({
    id: "E20",
    title: both("Собственные методические продукты", "Own methodical products"),
    unit: "piece",
    type: "count",
    clause: school32,
  }),
];

const all = [...forStudents, ...forTeachers];

/**
 * Expected results that can be measured, E1–E24: for students, for teachers and for a young teacher's programme. All fourteen
 * of Megion are among them; what the engine can count of them it counts.
 */
export const expectedResults: Profile = {
  id: "expected-results",
  title: both("Ожидаемые результаты", "Expected results"),
  basis: "sourced",
  metrics: all.flatMap(({ metrics }) => metrics),
  indicators: all.flatMap(({ indicators }) => indicators),
  targets: [],
};
