import { matchesState, type SchoolCalendar } from "@nastavnik/core";
import {
  councilDeadlines,
  lastMet,
  lastReported,
  type MentorCouncilContext,
  type MunicipalTrackContext,
  type ParticipantContext,
  programmeDeadlines,
  whoIsParty,
} from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { delayOfTimer, type Life, type Lives } from "../plan/lives.ts";
import type { NotificationModel } from "../rule/model.ts";
import type { ModelDuty, Owner } from "../rule/model-duty.ts";
import { agreementOf, holders, ownProgrammeOf, unitOf } from "./people.ts";

const isIn = ({ instance }: Life, ...paths: readonly string[]): boolean =>
  paths.some((path) => matchesState(instance.value, path));

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);

/** Whoever holds an office towards an instance, else everybody who holds it. */
function ofRole(role: string, { instance }: Life, lives: Lives): Owner {
  const [person] = holders(role, instance, lives);
  return person === undefined ? { role } : { person };
}

/** The last day of a term: that of the timer that runs; once it is over, the day before its end. */
function lastDayOf(
  { timer, over }: { readonly timer: string; readonly over: string },
  { instance, entered }: Life,
  calendar: SchoolCalendar,
): Temporal.PlainDate | undefined {
  const waiting = instance.timers?.find(({ id }) => delayOfTimer(id) === timer);
  if (waiting !== undefined) return calendar.dateOf(waiting.dueAt.subtract({ nanoseconds: 1 }));
  // What is entered afterwards is over at once, in the middle of a day.
  const ended = entered.get(over);
  return ended && calendar.dateOf(ended).subtract({ days: 1 });
}

/** The duty that is to be done within a term, whose end leads to the state `over`. */
const byTerm = (
  duty: Pick<ModelDuty, "id" | "title" | "command">,
  term: { readonly timer: string; readonly over: string; readonly role: string },
): ModelDuty => ({
  ...duty,
  open(life, lives, calendar) {
    const due = lastDayOf(term, life, calendar);
    return due === undefined ? [] : [{ due, owner: ofRole(term.role, life, lives) }];
  },
});

const ofPersonalProgramme = (kind: "row" | "task", duty: Pick<ModelDuty, "id" | "title" | "command">): ModelDuty => ({
  ...duty,
  open(life, lives) {
    if (!isIn(life, "in-work")) return [];
    const context = ownProgrammeOf(life.instance);
    return programmeDeadlines(context)
      .filter((each) => each.kind === kind)
      .map(({ name, day: due, whose }) => ({ name, due: day(due), owner: ownerOf(whose) }));
    function ownerOf(whose: string): Owner {
      if (whose === "curator") return ofRole("curator", life, lives);
      return { person: whose === "pair" || whose === "mentor" ? context.mentor : whose };
    }
  },
});

/** The unit of an agreement in force, while it is at work. */
function atWork(life: Life, lives: Lives): Life | undefined {
  const unit = isIn(life, "in-force")
    ? lives.get({ workflow: "unit", id: agreementOf(life.instance).unit })
    : undefined;
  return unit !== undefined && isIn(unit, "working") && unitOf(unit.instance).suspendedFor === undefined
    ? unit
    : undefined;
}

const reporting: ModelDuty = {
  id: "agreed-report",
  title: { ru: "Отчитаться о заданиях, как договорились", en: "Report on the tasks, as agreed" },
  command: "report-on-tasks",
  open(life, lives, calendar) {
    const unit = atWork(life, lives);
    const context = agreementOf(life.instance);
    const { reportEveryDays: days } = context.terms;
    if (unit === undefined || days === undefined) return [];
    const since = lastReported(context, unitOf(unit.instance), life.instance.at ?? instant(context.begunOn));
    const due = calendar.addSchoolDays(calendar.dateOf(instant(since)), days);
    return [{ due, owner: { person: whoIsParty(context, context.mentee) } }];
  },
};

const answering: ModelDuty = {
  id: "agreed-answer",
  title: { ru: "Ответить на обращение, как договорились", en: "Answer a question, as agreed" },
  command: "answer",
  open(life, _lives, calendar) {
    const context = agreementOf(life.instance);
    const { questions, terms, mentor } = context;
    const hours = terms.answerWithinHours;
    if (hours === undefined || !isIn(life, "in-force")) return [];
    return Object.entries(questions).map(([name, { askedAt }]) => ({
      name,
      due: calendar.dateOf(instant(askedAt).add({ hours })),
      owner: { person: whoIsParty(context, mentor) },
    }));
  },
};

/** Of a unit, since its meetings are recorded there: the rhythm that one of its agreements has set. */
const meeting: ModelDuty = {
  id: "agreed-meeting",
  title: { ru: "Провести встречу, как договорились", en: "Hold a meeting, as agreed" },
  command: "hold-meeting",
  open(life, lives, calendar) {
    const { instance } = life;
    if (instance.parent === undefined) return [];
    return lives.below("agreement", instance.parent).flatMap((each) => {
      const context = agreementOf(each.instance);
      const days = context.terms.meetingEveryDays;
      if (days === undefined || context.unit !== instance.id || atWork(each, lives) === undefined) return [];
      const since = lastMet(context, unitOf(instance), each.instance.at ?? instant(context.begunOn));
      const due = calendar.addSchoolDays(calendar.dateOf(instant(since)), days);
      return [{ name: each.instance.id, due, owner: { person: whoIsParty(context, context.mentor) } }];
    });
  },
};

/** The current control, whose last day has passed without one. */
const currentControl: ModelDuty = {
  id: "current-control",
  title: { ru: "Провести текущий контроль", en: "Carry out the current control" },
  command: "carry-out-control",
  open(life, lives, calendar) {
    const passed = life.last.get("current-control");
    if (passed === undefined || !isIn(life, "working") || isIn(life, "working.control.final")) return [];
    const due = calendar.dateOf((passed.due ?? passed.at).subtract({ nanoseconds: 1 }));
    const carriedOut = unitOf(life.instance).controls["current"]?.at;
    // A control counts for the last day that comes within a year of it.
    const isDone =
      carriedOut !== undefined &&
      Temporal.PlainDate.compare(calendar.dateOf(instant(carriedOut)), due.subtract({ years: 1 })) > 0;
    return isDone ? [] : [{ due, owner: ofRole("curator", life, lives) }];
  },
};

const clearance: ModelDuty = {
  id: "clearance-runs-out",
  title: { ru: "Представить новую справку", en: "Provide a new clearance" },
  command: "provide-clearance",
  open(life) {
    const { clearances, person } = life.instance.context as ParticipantContext;
    if (!isIn(life, "registered", "intake")) return [];
    return Object.entries(clearances).flatMap(([name, { until }]) =>
      until === undefined ? [] : [{ name, due: day(until), owner: { person: person ?? life.instance.id } }],
    );
  },
};

const ofCouncil = (kind: "sitting" | "ask", duty: Pick<ModelDuty, "id" | "title" | "command">): ModelDuty => ({
  ...duty,
  open({ instance }) {
    const context = instance.context as MentorCouncilContext;
    return councilDeadlines(context)
      .filter((each) => each.kind === kind)
      .map(({ name, day: due, person }) => ({ name, due: day(due), owner: { person: person ?? context.chair } }));
  },
});

/** What instances of the target model ask of somebody by days of their own. */
export const targetModelDuties: NonNullable<NotificationModel["duties"]> = {
  participant: [
    byTerm(
      {
        id: "processing-stop",
        title: { ru: "Прекратить обработку персональных данных", en: "Stop processing personal data" },
        command: "stop-processing",
      },
      { timer: "processing-stop", over: "leaving.overdue", role: "curator" },
    ),
    clearance,
  ],
  unit: [meeting, currentControl],
  agreement: [reporting, answering],
  "personal-programme": [
    byTerm(
      {
        id: "own-programme-beginning",
        title: { ru: "Начать работу по персонализированной программе", en: "Begin the work by the programme" },
        command: "begin",
      },
      { timer: "beginning-due", over: "approved.due", role: "curator" },
    ),
    ofPersonalProgramme("row", {
      id: "own-programme-row",
      title: { ru: "Выполнить строку плана", en: "Do a row of a plan" },
      command: "finish-row",
    }),
    ofPersonalProgramme("task", {
      id: "own-programme-task",
      title: { ru: "Сдать задание", en: "Hand in a task" },
      command: "hand-in-task",
    }),
  ],
  "municipal-track": [
    {
      id: "track-closing",
      title: { ru: "Закрыть трек", en: "Close a track" },
      command: "close",
      open(life, lives) {
        if (!isIn(life, "open.running", "open.over")) return [];
        const { period } = life.instance.context as MunicipalTrackContext;
        return [{ due: day(period.to), owner: ofRole("curator", life, lives) }];
      },
    },
  ],
  "teacher-request": [
    byTerm(
      {
        id: "request-answer",
        title: { ru: "Ответить на запрос педагога", en: "Answer a teacher's request" },
        command: "answer",
      },
      { timer: "answer-due", over: "overdue", role: "curator" },
    ),
  ],
  "mentor-council": [
    ofCouncil("sitting", {
      id: "council-sitting",
      title: { ru: "Провести созванное заседание совета", en: "Hold the sitting that was called" },
      command: "hold-sitting",
    }),
    ofCouncil("ask", {
      id: "council-ask",
      title: { ru: "Отчитаться об исполнении решения совета", en: "Report on what the council has asked" },
      command: "report-on-ask",
    }),
  ],
};
