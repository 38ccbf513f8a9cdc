import { type ExplanationNode, type InstanceRef, type SchoolCalendar, type Text, whoMay } from "@nastavnik/core";
import type { Engine } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import type { CalendarEvent } from "../ics/calendar-event.ts";
import type { Lives } from "../plan/lives.ts";
import type { NotificationModel } from "../rule/model.ts";
import type { RuleSet } from "../rule/parse-rules.ts";
import { type OwnReference, referenceText } from "../text/reference-text.ts";
import { type Obligation, obligationsOf } from "./obligations.ts";

/** Whose work list it is. */
export interface WorklistOwner {
  readonly person: string;
  /** Posts that the person holds. */
  readonly roles: readonly string[];
  readonly organisation: string;
}

/** What keeps a command from being given, and how it comes about. */
export interface Missing {
  readonly text: Text;
  readonly clause?: string;
  /** The command that brings it about, and who may give it, where that is known. */
  readonly givenBy?: { readonly command: Text; readonly who: readonly Text[] };
}

/** One thing to do. */
export interface WorklistItem {
  /** The rule that asks for it. */
  readonly rule: string;
  readonly reason: Text;
  readonly instance: InstanceRef & { readonly version: number };
  readonly title: Text;
  /** Which one it is, as a person reads it: «№ 7». */
  readonly reference: Text;
  readonly command: string;
  readonly label: Text;
  readonly due: Temporal.PlainDate;
  /** Document and clause that the command rests on, where its requirements name one. */
  readonly clause?: string;
  /** `met`: it can be done now; `unknown`: that depends on what is filled in; `unmet`: something is missing. */
  readonly verdict: "met" | "unknown" | "unmet";
  readonly missing: readonly Missing[];
}

/** What somebody has to do. */
export interface Worklist {
  readonly overdue: readonly WorklistItem[];
  readonly today: readonly WorklistItem[];
  /** In the seven days after today. */
  readonly week: readonly WorklistItem[];
  /** Not due yet, and impossible until somebody else has done something. */
  readonly waiting: readonly WorklistItem[];
}

/** What a work list is made from. */
export interface WorklistOptions {
  readonly engine: Pick<Engine, "explain">;
  /** All instances, as their facts have made them. */
  readonly lives: Lives;
  readonly calendar: SchoolCalendar;
  readonly model: NotificationModel;
  readonly rules: RuleSet;
  /** Under which number the organisation itself keeps an instance; «№ 7» of its programme unless told. */
  readonly reference?: OwnReference;
  readonly at: Temporal.Instant;
}

const isTheirs = ({ owner }: Obligation, { person, roles }: WorklistOwner): boolean =>
  "person" in owner ? owner.person === person : roles.includes(owner.role);

/** What somebody has to do today, this week, or should have done; and what waits for others. */
export async function worklist(owner: WorklistOwner, options: WorklistOptions): Promise<Worklist> {
  const { lives, calendar, model, rules, at } = options;
  const today = calendar.dateOf(at);
  const list = { overdue: [], today: [], week: [], waiting: [] } as Record<keyof Worklist, WorklistItem[]>;
  const mine = [...lives.all()]
    .flatMap((life) => obligationsOf(life, lives, rules, model, calendar))
    .filter((each) => isTheirs(each, owner))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.due, b.due));
  for (const each of mine) {
    const ahead = today.until(each.due).days;
    // What lies further ahead than a week is nobody's trouble yet, unless others have to act first.
    if (ahead > 60) continue;
    const item = await itemOf(each, owner, options);
    if (ahead < 0) list.overdue.push(item);
    else if (item.verdict === "unmet") list.waiting.push(item);
    else if (ahead === 0) list.today.push(item);
    else if (ahead <= 7) list.week.push(item);
  }
  return list;
}

async function itemOf(
  { rule, command, life, due }: Obligation,
  { person, roles, organisation }: WorklistOwner,
  { engine, model, at, reference }: WorklistOptions,
): Promise<WorklistItem> {
  const { workflow, id, version } = life.instance;
  const actor = { id: person, roles: [...roles], organisation };
  const { verdict, unmet, tree } = await engine.explain({ workflow, id }, { type: command, actor, at });
  const definition = model.workflows.find((each) => each.id === workflow);
  const clause = firstClause(tree);
  return {
    rule: rule.id,
    reason: rule.title,
    instance: { workflow, id, version },
    title: definition?.title ?? { ru: workflow, en: workflow },
    reference: referenceText(life, reference),
    command,
    label: definition?.commands[command]?.label ?? { ru: command, en: command },
    due,
    ...(clause !== undefined && { clause }),
    verdict,
    missing: unmet.map(({ code, text, clause: of }): Missing => {
      const givenBy = giverOf(code, model);
      return { text, ...(of !== undefined && { clause: of }), ...(givenBy && { givenBy }) };
    }),
  };
}

function firstClause({ clause, children }: ExplanationNode): string | undefined {
  if (clause !== undefined) return clause;
  for (const child of children) {
    const found = firstClause(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function giverOf(code: string, { workflows, remedies }: NotificationModel): Missing["givenBy"] {
  const remedy = remedies?.[code];
  const workflow = workflows.find(({ id }) => id === remedy?.workflow);
  const found = workflow && whoMay(workflow).find(({ command }) => command === remedy?.command);
  return found && { command: found.label, who: found.ways.flatMap(({ who }) => who) };
}

/** A work list as entries of a calendar: a whole day each, under an id that stays. */
export function worklistEvents(list: Worklist, at: Temporal.Instant, locale: "ru" | "en"): readonly CalendarEvent[] {
  return [...list.overdue, ...list.today, ...list.week, ...list.waiting].map(
    ({ rule, instance, label, due, title, reference }) => ({
      id: `duty/${rule}/${instance.workflow}/${instance.id}`,
      sequence: instance.version,
      changedAt: at,
      time: { from: due },
      title: `${label[locale]}: ${title[locale]} ${reference[locale]}`,
    }),
  );
}
