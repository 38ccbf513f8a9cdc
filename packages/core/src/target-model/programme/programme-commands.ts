import { z } from "zod";
import { indicatorFact } from "../../monitoring/indicator-fact.ts";
import { indicatorPlan } from "../../monitoring/indicator-plan.ts";
import { command, type OccasionOf } from "../../workflow/define-command.ts";

const id = z.string().min(1);
const date = z.iso.date();
const period = z.strictObject({ from: date, to: date }).refine((given) => given.from <= given.to, "expected from ≤ to");

/** Kinds of orders (domain B.6). */
export const orderKinds = [
  "introduce-target-model",
  "approve-regulation",
  "appoint-coordinator-and-curators",
  "organize-mentor-school",
  "appoint-mentor",
  "approve-pairs",
  "final-event",
  "encourage-participants",
] as const;

/** Documents that an organisation adopts for its programme. */
export const documentKinds = [
  "regulation",
  "target-model",
  "road-map",
  "organization-program",
  "program-bank",
  "stimulus-policy",
] as const;

const policies = z.strictObject({
  off: z.array(z.string()).optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** The two registries' four lists (R21). */
export const registryLists = ["mentees-teachers", "mentees-students", "mentors-teachers", "mentors-students"] as const;

const members = ({ instance }: { instance: { id: string } }) => ({
  participants: { workflow: "participant", parent: instance.id },
  units: { workflow: "unit", parent: instance.id },
});

const leaders = ["coordinator", "curator"] as const;
const leadersAndAdministration = ["coordinator", "curator", "administration", "deputy-head", "head"] as const;

/** Commands of the `programme` workflow. */
export const programmeCommands = {
  found: command({
    label: { ru: "Начать программу", en: "Found the programme" },
    payload: z.strictObject({
      organisation: id,
      period,
      policies: policies.default({}),
      indicators: z.array(indicatorPlan).default([]),
    }),
    roles: ["head", "administration"],
  }),
  "issue-order": command({
    label: { ru: "Издать приказ", en: "Issue an order" },
    payload: z.strictObject({
      kind: z.enum(orderKinds),
      number: id,
      annexes: z.array(z.string()).default([]),
      units: z.array(id).default([]),
      coordinators: z.array(id).default([]),
      curators: z.array(id).default([]),
    }),
    roles: ["head"],
    relations: members,
  }),
  "adopt-document": command({
    label: { ru: "Утвердить документ", en: "Adopt a document" },
    payload: z.strictObject({
      kind: z.enum(documentKinds),
      /** Authors of the programme: the curator, with mentors taking part (R6). */
      authors: z.array(id).default([]),
      forms: z.array(id).default([]),
    }),
    roles: leadersAndAdministration,
    relations: members,
  }),
  "record-step": command({
    label: { ru: "Отметить выполненное действие", en: "Record a step that was done" },
    payload: z.strictObject({ step: id }),
    roles: [...leadersAndAdministration, "teacher"],
  }),
  "monitor-needs": command({
    label: { ru: "Провести мониторинг запросов", en: "Monitor needs" },
    payload: z.strictObject({}),
    roles: leadersAndAdministration,
  }),
  "choose-forms": command({
    label: { ru: "Выбрать формы наставничества", en: "Choose the forms of mentoring" },
    payload: z.strictObject({ forms: z.array(id).min(1) }),
    roles: leadersAndAdministration,
  }),
  inform: command({
    label: { ru: "Информировать", en: "Inform an audience" },
    payload: z.strictObject({ audience: z.enum(["teachers", "parents", "students", "site", "external-environment"]) }),
    roles: [...leadersAndAdministration, "teacher", "class-teacher"],
  }),
  "form-registry": command({
    label: { ru: "Сформировать список базы", en: "Form a list of a registry" },
    payload: z.strictObject({ list: z.enum(registryLists) }),
    roles: [...leaders, "teacher"],
    relations: members,
  }),
  "analyse-mentor-base": command({
    label: { ru: "Проанализировать базу наставников", en: "Analyse the base of mentors" },
    payload: z.strictObject({}),
    roles: leaders,
  }),
  "prepare-methodical-materials": command({
    label: { ru: "Подготовить методические материалы", en: "Prepare methodical materials" },
    payload: z.strictObject({}),
    roles: [...leaders, "teacher"],
  }),
  "hold-mentor-school": command({
    label: { ru: "Провести «Школу наставников»", en: "Hold the mentor school" },
    payload: z.strictObject({}),
    roles: ["curator"],
  }),
  "compare-questionnaires": command({
    label: { ru: "Сопоставить анкеты", en: "Compare the questionnaires" },
    payload: z.strictObject({}),
    roles: leaders,
  }),
  "hold-group-meeting": command({
    label: { ru: "Провести групповую встречу", en: "Hold the group meeting" },
    payload: z.strictObject({}),
    roles: leaders,
  }),
  "analyse-preferences": command({
    label: { ru: "Проанализировать анкеты групповой встречи", en: "Analyse the preference questionnaires" },
    payload: z.strictObject({}),
    roles: leaders,
  }),
  "record-monitoring": command({
    label: { ru: "Внести результат мониторинга", en: "Record a result of monitoring" },
    payload: z.strictObject({ part: z.enum(["satisfaction", "quality", "influence"]), method: z.string().optional() }),
    roles: leadersAndAdministration,
  }),
  "thank-partners": command({
    label: { ru: "Направить благодарственные письма партнёрам", en: "Send letters of thanks to partners" },
    payload: z.strictObject({}),
    roles: leadersAndAdministration,
  }),
  publish: command({
    label: { ru: "Опубликовать результаты", en: "Publish the results" },
    payload: z.strictObject({ where: z.enum(["school-site", "partner-sites"]), what: id.default("results") }),
    roles: leadersAndAdministration,
  }),
  "hold-contest": command({
    label: { ru: "Провести конкурс", en: "Hold a contest" },
    payload: z.strictObject({
      contest: z.enum(["mentor-of-the-year", "best-pair"]),
      level: z.enum(["school", "municipal", "regional"]).default("school"),
    }),
    roles: leadersAndAdministration,
  }),
  "finish-stage": command({
    label: { ru: "Завершить этап", en: "Finish the stage" },
    payload: z.strictObject({}),
    roles: leadersAndAdministration,
    relations: members,
  }),
  "record-indicator": command({
    label: { ru: "Внести значение показателя", en: "Record the value of an indicator" },
    payload: z.strictObject({ fact: indicatorFact }),
    roles: leadersAndAdministration,
  }),
  package: command({
    label: { ru: "Упаковать в лучшую практику", en: "Package as a best practice" },
    payload: z.strictObject({}),
    roles: leadersAndAdministration,
  }),
  revise: command({
    label: { ru: "Направить на доработку", en: "Send to revision" },
    payload: z.strictObject({}),
    roles: leadersAndAdministration,
  }),
  "complete-info-card": command({
    label: { ru: "Заполнить информационную карту", en: "Complete the info card" },
    payload: z.strictObject({
      /** Which of the six head fields are filled in; their content is personal data and lies elsewhere. */
      fields: z.array(z.enum(["full-name", "email", "phone", "organisation", "position", "experience"])),
      topic: id,
    }),
    roles: ["curator", "mentor"],
  }),
  "record-expert-review": command({
    label: { ru: "Внести экспертное заключение", en: "Record the expert review" },
    payload: z.strictObject({ document: id }),
    roles: ["expert", "curator"],
  }),
  "describe-practice": command({
    label: { ru: "Описать практику по форме ОО", en: "Describe the practice by the organisation's form" },
    payload: z.strictObject({}),
    roles: ["curator", "mentor"],
  }),
  "publish-practice": command({
    label: { ru: "Опубликовать практику на сайте", en: "Publish the practice on the site" },
    payload: z.strictObject({}),
    roles: leadersAndAdministration,
  }),
  recommend: command({
    label: { ru: "Рекомендовать к распространению", en: "Recommend for spreading" },
    payload: z.strictObject({ level: z.enum(["municipal", "regional"]) }),
    roles: leadersAndAdministration,
  }),
  amend: command({
    label: { ru: "Внести изменения в документ", en: "Amend a document" },
    payload: z.strictObject({ document: z.enum(["road-map", "personalized-program"]) }),
    roles: ["curator", "mentor"],
  }),
  "finish-revision": command({
    label: { ru: "Завершить доработку", en: "Finish the revision" },
    payload: z.strictObject({}),
    roles: leadersAndAdministration,
  }),
  "start-next-cycle": command({
    label: { ru: "Начать следующий цикл", en: "Start the next cycle" },
    payload: z.strictObject({ period, indicators: z.array(indicatorPlan).optional() }),
    roles: ["head", "administration"],
  }),
};

/** What the `programme` machine sees. */
export type ProgrammeOccasion = OccasionOf<typeof programmeCommands>;
