import { z } from "zod";
import type { CommandRequest } from "../../command/command-request.ts";
import type { JsonObject } from "../../json/json.ts";
import { command, type OccasionOf } from "../../workflow/define-command.ts";
import type { Relation } from "../../world/world.ts";
import type { UnitContext } from "./unit-context.ts";

const id = z.string().min(1);
const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

/** Meetings of a unit, in their order (план лицея № 45, этап 6). */
export const meetingKinds = ["organizational-first", "trial-working", "planning", "regular", "closing"] as const;

/** Reasons for which a mentor may be given up by the managing official or by the mentor. */
const resignationGrounds = ["personal", "plan-fulfilled"] as const;

type Subject = { readonly instance: { readonly id: string; readonly parent?: string } };

const programmeOnly = ({ instance }: Subject): Record<string, Relation> =>
  instance.parent === undefined ? {} : { programme: { workflow: "programme", id: instance.parent } };

/** The mentor and the mentees of a unit, each under the name `person:<id>`. */
const people = ({ instance }: Subject, ids: readonly (string | undefined)[]): Record<string, Relation> => ({
  ...programmeOnly({ instance }),
  ...Object.fromEntries(
    ids.flatMap((person): [string, Relation][] =>
      person === undefined ? [] : [[`person:${person}`, { workflow: "participant", id: person }]],
    ),
  ),
});

const members = (context: JsonObject): readonly string[] => {
  const unit = context as unknown as Partial<UnitContext>;
  return [...(unit.mentor === undefined ? [] : [unit.mentor]), ...(unit.mentees ?? [])];
};

const reserveSeat = (unit: string, mentor: string, mentees: readonly string[]): CommandRequest => ({
  instance: { workflow: "participant", id: mentor },
  type: "reserve-seat",
  payload: { unit, seats: mentees.length },
});

const reservePlaces = (unit: string, mentees: readonly string[]): readonly CommandRequest[] =>
  mentees.map((mentee) => ({
    instance: { workflow: "participant", id: mentee },
    type: "reserve-place",
    payload: { unit },
  }));

const leaders = ["coordinator", "curator"] as const;

/** Commands of the `unit` workflow. */
export const unitCommands = {
  propose: command({
    label: { ru: "Предложить пару (группу)", en: "Propose a unit" },
    payload: z.strictObject({
      mentor: id,
      mentees: z.array(id).min(1),
      form: id,
      roleModel: id,
      period,
    }),
    roles: leaders,
    relations: ({ instance, payload }) => people({ instance }, [payload.mentor, ...(payload.mentees ?? [])]),
    companions: ({ instance, payload }) => [
      reserveSeat(instance.id, payload.mentor, payload.mentees),
      ...reservePlaces(instance.id, payload.mentees),
    ],
  }),
  consent: command({
    label: { ru: "Дать письменное согласие на пару", en: "Consent in writing to the unit" },
    payload: z.strictObject({ person: id, document: id }),
    roles: [...leaders, "mentor", "mentee", "guardian"],
    relations: programmeOnly,
  }),
  decline: command({
    label: { ru: "Отклонить предложенную пару", en: "Decline the proposed unit" },
    payload: z.strictObject({ person: id, reason: id }),
    roles: [...leaders, "mentor", "mentee", "guardian"],
    relations: programmeOnly,
  }),
  "attach-contract-addendum": command({
    label: {
      ru: "Приложить дополнительное соглашение к трудовому договору",
      en: "Attach the addendum to the labour contract",
    },
    payload: z.strictObject({ document: id }),
    roles: ["head", "administration", "curator"],
    relations: programmeOnly,
  }),
  approve: command({
    label: { ru: "Утвердить приказом", en: "Approve by order" },
    payload: z.strictObject({ order: id }),
    roles: ["head", "system"],
    relations: ({ instance, context }) => people({ instance }, members(context)),
  }),
  "hold-meeting": command({
    label: { ru: "Провести встречу", en: "Hold a meeting" },
    payload: z.strictObject({ kind: z.enum(meetingKinds) }),
    roles: ["mentor", "curator"],
    relations: programmeOnly,
  }),
  diagnose: command({
    label: { ru: "Провести диагностику дефицитов", en: "Diagnose the deficits" },
    payload: z.strictObject({ items: z.int().min(1) }),
    roles: ["mentor"],
    relations: programmeOnly,
  }),
  "rank-deficits": command({
    label: { ru: "Согласовать ранжирование дефицитов", en: "Agree on the ranking of deficits" },
    payload: z.strictObject({ person: id }),
    roles: ["mentor", "mentee"],
    relations: programmeOnly,
  }),
  "certify-checklist": command({
    label: { ru: "Заверить чек-лист", en: "Certify the checklist" },
    payload: z.strictObject({}),
    roles: ["curator"],
    relations: programmeOnly,
  }),
  "draw-up-plan": command({
    label: { ru: "Составить план", en: "Draw up a plan" },
    payload: z.strictObject({ whose: id }),
    roles: ["mentor", "mentee", "curator"],
    relations: programmeOnly,
  }),
  "carry-out-control": command({
    label: { ru: "Провести контроль", en: "Carry out a control" },
    payload: z.strictObject({
      kind: z.enum(["current", "mid-term", "final"]),
      /** Whose satisfaction was asked. */
      covers: z.enum(["all", "some"]),
      evidence: z.array(z.enum(["survey-protocol", "open-lesson", "questionnaire"])).min(1),
      /** Events outside the organisation in which the mentee took part. */
      outsideEvents: z.int().min(0).optional(),
    }),
    roles: ["curator"],
    relations: programmeOnly,
  }),
  "submit-report": command({
    label: { ru: "Сдать отчёт", en: "Submit a report" },
    payload: z.strictObject({ person: id }),
    roles: ["mentor", "mentee"],
    relations: programmeOnly,
  }),
  "approve-report": command({
    label: { ru: "Утвердить отчёт", en: "Approve a report" },
    payload: z.strictObject({ person: id }),
    roles: ["curator"],
    relations: programmeOnly,
  }),
  close: command({
    label: { ru: "Закрыть пару (группу)", en: "Close the unit" },
    payload: z.strictObject({}),
    roles: ["curator"],
    relations: programmeOnly,
  }),
  "request-replacement": command({
    label: { ru: "Ходатайствовать о замене наставника", en: "Ask to replace the mentor" },
    payload: z.strictObject({ ground: z.enum(["no-personal-contact", "other"]) }),
    roles: ["mentee", "guardian"],
    relations: programmeOnly,
  }),
  resign: command({
    label: { ru: "Сложить обязанности наставника", en: "Resign as mentor" },
    payload: z.strictObject({ ground: z.enum(resignationGrounds).optional() }),
    roles: ["mentor"],
    relations: programmeOnly,
  }),
  "refuse-assignment": command({
    label: { ru: "Отказаться от поручения (ТК РФ)", en: "Refuse the assignment (Labour Code)" },
    payload: z.strictObject({}),
    roles: ["mentor"],
    relations: programmeOnly,
  }),
  "cancel-assignment": command({
    label: { ru: "Досрочно отменить поручение", en: "Cancel the assignment early" },
    payload: z.strictObject({}),
    roles: ["head"],
    relations: programmeOnly,
  }),
  "remove-mentor": command({
    label: { ru: "Отстранить наставника", en: "Remove the mentor" },
    payload: z.strictObject({
      /** Number of the record of negligence. */
      record: id,
    }),
    roles: ["head", "deputy-head"],
    relations: programmeOnly,
  }),
  "lose-participant": command({
    label: { ru: "Учесть выбытие участника", en: "Account for a participant's leaving" },
    payload: z.strictObject({ person: id, reason: id }),
    roles: ["system", ...leaders],
    relations: programmeOnly,
  }),
  suspend: command({
    label: { ru: "Приостановить пару", en: "Suspend the unit" },
    payload: z.strictObject({ reason: id }),
    roles: ["system", ...leaders],
    relations: programmeOnly,
  }),
  resume: command({
    label: { ru: "Возобновить пару", en: "Resume the unit" },
    payload: z.strictObject({}),
    roles: leaders,
    relations: ({ instance, context }) => people({ instance }, members(context)),
  }),
  "assign-mentor": command({
    label: { ru: "Назначить другого наставника", en: "Assign another mentor" },
    payload: z.strictObject({ mentor: id }),
    roles: leaders,
    relations: ({ instance, context, payload }) => people({ instance }, [payload.mentor, ...members(context)]),
    companions: ({ instance, context, payload }) => {
      const { mentees } = context as unknown as UnitContext;
      return [reserveSeat(instance.id, payload.mentor, mentees), ...reservePlaces(instance.id, mentees)];
    },
  }),
  dissolve: command({
    label: { ru: "Расформировать пару (группу)", en: "Dissolve the unit" },
    payload: z.strictObject({ reason: id }),
    roles: leaders,
    relations: programmeOnly,
  }),
};

/** What the `unit` machine sees. */
export type UnitOccasion = OccasionOf<typeof unitCommands>;
