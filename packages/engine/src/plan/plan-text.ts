import type { InstanceRef, Locale, Text } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { Plan, PlanBound, PlanStep } from "./plan.ts";

/** How people and things are called in a plan. */
export interface PlanNames {
  /** A person, as a reader knows them; their identifier unless told, and nobody is named by an empty text. */
  readonly person?: (id: string) => string | undefined;
  /** A thing of a workflow, such as «№ 7»; by the end of its identifier unless told. */
  readonly instance?: (ref: InstanceRef) => string | undefined;
}

const words = {
  possible: { ru: "Это можно сделать уже сейчас", en: "It can be done as things are" },
  wait: { ru: "Нужно только подождать", en: "It only has to be waited for" },
  before: { ru: "Чтобы стало можно, нужно по порядку", en: "For it to become possible, in this order" },
  afterwards: { ru: "После этого", en: "After that" },
  notBefore: { ru: "не раньше", en: "not before" },
  instead: { ru: "указать иначе", en: "filled in otherwise" },
  paper: { ru: "понадобится документ", en: "a paper is needed for it" },
  filled: { ru: "понадобятся сведения", en: "to be filled in" },
  own: { ru: "решает сам человек и может отказаться", en: "the person decides, and may decline" },
  harm: {
    ru: "от этого что-то прекращается: только если другого пути нет",
    en: "something ends by it: only if there is no other way",
  },
  anybody: { ru: "кто-то из тех, кто это может", en: "one of those who may" },
  promise: {
    ru: "План проверен на копии данных: команда станет возможной, если документы будут и люди согласятся.",
    en: "The plan was carried out on a copy of the data: the command becomes possible if the papers exist and the people agree.",
  },
  never: { ru: "Этого уже не сделать", en: "It can never be done" },
  notFound: { ru: "Как этого добиться, не найдено", en: "No way to it was found" },
  stays: { ru: "Не нашлось, кто мог бы изменить", en: "Nobody was found who could change" },
} as const satisfies Record<string, Text>;

/** A day as people write it: «1 сентября 2025 г.». */
function dayText(day: string, locale: Locale): string {
  const date = Temporal.PlainDate.from(day);
  return date.toLocaleString(locale === "ru" ? "ru-RU" : "en-GB", { day: "numeric", month: "long", year: "numeric" });
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function instanceText({ instance, title }: PlanStep, locale: Locale, names: PlanNames): string {
  const number = /(?<=^|[^\d])0*(\d+)$/u.exec(instance.id)?.[1];
  const told = names.instance?.(instance) ?? (number === undefined ? `«${instance.id}»` : `№ ${number}`);
  return `${lowerFirst(title[locale])} ${told}`;
}

function whoText({ who }: PlanStep, locale: Locale, names: PlanNames): string {
  const titles = who.titles.map((title) => title[locale]).join(", ") || words.anybody[locale];
  if (who.person === undefined) return titles;
  const name = names.person?.(who.person) ?? who.person;
  return name === "" ? titles : `${titles} (${name})`;
}

function asides(step: PlanStep, locale: Locale): readonly string[] {
  const { holes, mayBeDeclined, isHarmful } = step;
  const isPaper = holes.some((field) => /document|number|protocol|paper/iu.test(field));
  return [
    ...(holes.length === 0 ? [] : [words[isPaper ? "paper" : "filled"][locale]]),
    ...(mayBeDeclined ? [words.own[locale]] : []),
    ...(isHarmful ? [words.harm[locale]] : []),
  ];
}

function actText(step: PlanStep, locale: Locale, names: PlanNames = {}): string {
  const about = step.about.map((id) => names.person?.(id) ?? id).filter((name) => name !== "");
  const said = [...step.said.map((each) => each[locale]), ...about].join("; ");
  return `${step.label[locale]}${said === "" ? "" : ` (${said})`}`;
}

function stepText(step: PlanStep, locale: Locale, names: PlanNames): string {
  const more = asides(step, locale);
  const end = more.length === 0 ? "" : `; ${more.join("; ")}`;
  const when = dayText(step.earliest, locale);
  return `${when} — ${actText(step, locale, names)}: ${whoText(step, locale, names)}; ${instanceText(step, locale, names)}${end}`;
}

function boundText(bound: PlanBound, locale: Locale): string {
  if (bound.kind === "no-step-known") {
    return locale === "ru"
      ? `Испытано всё, что известно, и ожидание до ${bound.days} дней`
      : `Everything that is known was tried, and to wait for up to ${bound.days} days`;
  }
  const what = { decisions: { ru: "испытанных решений", en: "decisions tried" }, steps: { ru: "шагов", en: "steps" } };
  return locale === "ru"
    ? `Достигнут предел поиска: ${what[bound.kind].ru} ${bound.limit}`
    : `The bound of the search was met: ${bound.limit} ${what[bound.kind].en}`;
}

/** A plan for people to read: what to do first, who, when and by which paper; no identifiers of the definition. */
export function planText(plan: Plan, locale: Locale, names: PlanNames = {}): string {
  if (plan.outcome === "never") return `${words.never[locale]}. ${plan.because[locale]}`;
  if (plan.outcome === "not-found") {
    const stays = plan.reasons.map(({ text }) => `  · ${text[locale]}`);
    return [`${words.notFound[locale]}. ${boundText(plan.bound, locale)}.`, `${words.stays[locale]}:`, ...stays].join(
      "\n",
    );
  }
  const { steps, wanted, instead, from } = plan;
  const otherwise = instead.length === 0 ? "" : ` (${words.instead[locale]}: ${whatIsPut(plan, locale)})`;
  const last = `${actText(wanted, locale, names)}: ${whoText(wanted, locale, names)}${otherwise}`;
  const when = `${words.notBefore[locale]} ${dayText(wanted.earliest, locale)}`;
  if (steps.length === 0) {
    const head = wanted.earliest === from ? words.possible[locale] : `${words.wait[locale]}, ${when}`;
    return [`${head} — ${last}.`, ...promiseOf(plan, locale)].join("\n");
  }
  return [
    `${words.before[locale]}:`,
    ...steps.map((step, index) => `${index + 1}. ${stepText(step, locale, names)}`),
    `${words.afterwards[locale]}, ${when} — ${last}.`,
    words.promise[locale],
  ].join("\n");
}

function promiseOf({ instead, wanted }: Extract<Plan, { outcome: "plan" }>, locale: Locale): readonly string[] {
  return instead.length > 0 || wanted.holes.length > 0 ? [words.promise[locale]] : [];
}

/** What is filled in otherwise, as it is said. */
function whatIsPut({ wanted, instead }: Extract<Plan, { outcome: "plan" }>, locale: Locale): string {
  const said = wanted.said.map((each) => each[locale]);
  return said.length > 0 ? said.join("; ") : instead.map((field) => JSON.stringify(wanted.payload[field])).join("; ");
}

/** The acts of a plan in one line, for those who have been refused; `undefined` where there is nothing to be done. */
export function planLine(plan: Plan, locale: Locale, names: PlanNames = {}): string | undefined {
  if (plan.outcome === "never") return `${words.never[locale]}: ${lowerFirst(plan.because[locale])}`;
  if (plan.outcome === "not-found" || plan.steps.length === 0) return undefined;
  const acts = plan.steps.map(
    (step) => `${lowerFirst(actText(step, locale, names))} — ${step.who.titles[0]?.[locale] ?? words.anybody[locale]}`,
  );
  const more = acts.length - 4;
  const shown = [...new Set(acts)].slice(0, 4).join("; ");
  const rest = more <= 0 ? "" : locale === "ru" ? `; и ещё действий: ${more}` : `; and ${more} more`;
  const head = locale === "ru" ? "Чтобы стало можно" : "For it to become possible";
  return `${head}: ${shown}${rest}`;
}
