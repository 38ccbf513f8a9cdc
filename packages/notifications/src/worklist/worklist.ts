import {
  type ExplanationNode,
  type InstanceRef,
  requirementsIn,
  type SchoolCalendar,
  type Text,
  whoMay,
  type Workflow,
} from "@nastavnik/core";
import { type Engine, type Plan, planLine, type PlanLimits, remedyIn } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import type { CalendarEvent } from "../ics/calendar-event.ts";
import type { Lives } from "../plan/lives.ts";
import type { NotificationModel, Remedy } from "../rule/model.ts";
import type { RuleSet } from "../rule/parse-rules.ts";
import { type OwnReference, referenceText } from "../text/reference-text.ts";
import { type Obligation, obligationsOf } from "./obligations.ts";
import { type RoadMapWork, type StepObligation, stepObligations } from "./step-obligations.ts";

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
  /** Where no act brings it about, why none does. */
  readonly notGiven?: Text;
}

/** One thing to do. */
export interface WorklistItem {
  /** The rule that asks for it; `road-map` for a step of one. */
  readonly rule: string;
  /** The step of the road map, where it is one. */
  readonly step?: string;
  /** What of the instance it is, where it may ask for the like several times: a task, a row of a plan. */
  readonly name?: string;
  readonly reason: Text;
  readonly instance: InstanceRef & { readonly version: number };
  readonly title: Text;
  /** Which one it is, as a person reads it: «№ 7»; of a step its number in the plan, which may be blank. */
  readonly reference: Text;
  /** The workflow of the command: that of the instance, unless a step of the programme is done in many others. */
  readonly workflow: string;
  readonly command: string;
  readonly label: Text;
  readonly due: Temporal.PlainDate;
  /** Document and clause that the command rests on, where its requirements name one. */
  readonly clause?: string;
  /** `met`: it can be done now; `unknown`: that depends on what is filled in; `unmet`: something is missing. */
  readonly verdict: "met" | "unknown" | "unmet";
  readonly missing: readonly Missing[];
  /** How it becomes possible, in one line: where it is not, and plans are searched for. */
  readonly way?: Text;
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

/** What is to be done, and by when, is read from. */
export interface ObligationsOptions {
  /** All instances, as their facts have made them. */
  readonly lives: Lives;
  readonly calendar: SchoolCalendar;
  readonly model: NotificationModel;
  readonly rules: RuleSet;
  /** A road map whose steps are on the lists of those who answer for them. */
  readonly roadMap?: RoadMapWork;
}

/** What a work list is made from. */
export interface WorklistOptions extends ObligationsOptions {
  readonly engine: Pick<Engine, "explain" | "plan">;
  /** Under which number the organisation itself keeps an instance; «№ 7» of its programme unless told. */
  readonly reference?: OwnReference;
  /**
   * How far a plan is searched for of each thing that cannot be done yet, by an engine that was made with an overlay: what is
   * missing is then told with the act by which it goes in that plan, rather than with that of the model's own table. None
   * is searched for unless told.
   */
  readonly planned?: PlanLimits;
  readonly at: Temporal.Instant;
}

/** Everything that is to be done, each in exactly one work list: that of its owner. */
export function allObligations({
  lives,
  calendar,
  model,
  rules,
  roadMap,
}: ObligationsOptions): readonly (Obligation | StepObligation)[] {
  const byRule = [...lives.all()].flatMap((life) => obligationsOf(life, lives, rules, model, calendar));
  return roadMap === undefined ? byRule : [...byRule, ...stepObligations(roadMap, lives, model)];
}

/** Whether something is in the work list of that person. */
export function isOnListOf(
  { owner }: Pick<Obligation, "owner">,
  { person, roles }: Pick<WorklistOwner, "person" | "roles">,
): boolean {
  return "person" in owner ? owner.person === person : roles.includes(owner.role);
}

/** What somebody has to do today, this week, or should have done; and what waits for others. */
export async function worklist(owner: WorklistOwner, options: WorklistOptions): Promise<Worklist> {
  const today = options.calendar.dateOf(options.at);
  const list = { overdue: [], today: [], week: [], waiting: [] } as Record<keyof Worklist, WorklistItem[]>;
  const mine = allObligations(options)
    .filter((each) => isOnListOf(each, owner))
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

const roadMapTitle: Text = { ru: "Дорожная карта, пункт", en: "Road map, item" };
const roadMapWithoutNumber: Text = { ru: "Дорожная карта", en: "Road map" };

/** What an obligation is called: by the rule and the instance, or by the step of the plan. */
function namesOf(obligation: Obligation | StepObligation, { model, reference }: WorklistOptions) {
  if ("step" in obligation) {
    const { id, number, title } = obligation.step;
    return {
      rule: "road-map",
      step: id,
      reason: title,
      title: number === "" ? roadMapWithoutNumber : roadMapTitle,
      // As a person says it: «пункт 5», without the full stop that stands behind it in the table.
      reference: { ru: number.replace(/\.$/, ""), en: number.replace(/\.$/, "") },
      ...obligation.act,
    };
  }
  const { rule, life, command, name } = obligation;
  const { workflow } = life.instance;
  return {
    rule: rule.id,
    reason: rule.title,
    ...(name !== undefined && { name }),
    title: model.workflows.find(({ id }) => id === workflow)?.title ?? { ru: workflow, en: workflow },
    reference: referenceText(life, reference),
    workflow,
    command,
  };
}

async function itemOf(
  obligation: Obligation | StepObligation,
  { person, roles, organisation }: WorklistOwner,
  options: WorklistOptions,
): Promise<WorklistItem> {
  const { engine, model, at } = options;
  const { instance } = obligation.life;
  const ref = { workflow: instance.workflow, id: instance.id };
  const names = namesOf(obligation, options);
  const { workflow, command } = names;
  const definition = model.workflows.find(({ id }) => id === workflow);
  const item = {
    ...names,
    instance: { ...ref, version: instance.version },
    label: definition?.commands[command]?.label ?? { ru: command, en: command },
    due: obligation.due,
  };
  // What is done in many instances, one by one, cannot be asked of the programme.
  if (workflow !== instance.workflow) return { ...item, verdict: "unknown", missing: [] };
  const actor = { id: person, roles: [...roles], organisation };
  const { verdict, unmet, tree } = await engine.explain(ref, { type: command, actor, at });
  const clause = firstClause(tree);
  const isPlanned = verdict === "unmet" && options.planned !== undefined;
  const plan = isPlanned ? await engine.plan(ref, { type: command, actor, at }, options.planned) : undefined;
  const missing: Missing[] = [];
  for (const { code, text, clause: of } of unmet) {
    const remedy = model.remedies?.[code];
    const givenBy = giverInPlan(plan, code) ?? (remedy && giverOf(remedy, model));
    const notGiven =
      givenBy === undefined ? (model.withoutRemedy?.[code] ?? wordsOfNoRemedy(code, definition)) : undefined;
    missing.push({
      text,
      ...(of !== undefined && { clause: of }),
      ...(givenBy && { givenBy }),
      ...(notGiven && { notGiven }),
    });
  }
  const way = plan && wayOf(plan);
  return { ...item, ...(clause !== undefined && { clause }), verdict, missing, ...(way && { way }) };
}

const nobodyNamed = { person: () => "" };

function wayOf(plan: Plan): Text | undefined {
  const [ru, en] = [planLine(plan, "ru", nobodyNamed), planLine(plan, "en", nobodyNamed)];
  return ru === undefined || en === undefined ? undefined : { ru, en };
}

function giverInPlan(plan: Plan | undefined, code: string): Missing["givenBy"] {
  const found = plan && remedyIn(plan, code);
  return found && { command: found.step.label, who: found.step.who.titles };
}

const inCommand: Text = {
  ru: "зависит от того, что указано в самой команде",
  en: "it depends on what the command itself says",
};

/** What is asked of what a command says, whoever gives it brings about by saying it. */
function wordsOfNoRemedy(code: string, workflow: Workflow | undefined): Text | undefined {
  const asked = Object.values(workflow?.requirements ?? {})
    .flatMap(requirementsIn)
    .find(({ id }) => id === code);
  return asked?.needs === "payload" ? inCommand : undefined;
}

function firstClause({ clause, children }: ExplanationNode): string | undefined {
  if (clause !== undefined) return clause;
  for (const child of children) {
    const found = firstClause(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function giverOf({ workflow: name, command }: Remedy, { workflows }: NotificationModel): Missing["givenBy"] {
  const workflow = workflows.find(({ id }) => id === name);
  const found = workflow && whoMay(workflow).find((each) => each.command === command);
  return found && { command: found.label, who: found.ways.flatMap(({ who }) => who) };
}

/** A work list as entries of a calendar: a whole day each, under an id that stays. */
export function worklistEvents(list: Worklist, at: Temporal.Instant, locale: "ru" | "en"): readonly CalendarEvent[] {
  return [...list.overdue, ...list.today, ...list.week, ...list.waiting].map(
    ({ rule, step, name, reason, instance, label, due, title, reference }) => ({
      id: ["duty", rule, instance.workflow, instance.id, ...[step ?? name ?? []].flat()].join("/"),
      sequence: instance.version,
      changedAt: at,
      time: { from: due },
      title:
        step === undefined
          ? `${label[locale]}: ${title[locale]} ${reference[locale]}`
          : `${title[locale]} ${reference[locale]}: ${reason[locale]}`.replace(" :", ":"),
    }),
  );
}
