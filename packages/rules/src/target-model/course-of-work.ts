import type { Text } from "@nastavnik/core";
import type { IndicatorUnit } from "@nastavnik/core/monitoring";
import type { HistoryQuery, MetricQuery } from "../history/history-query.ts";
import type { Indicator } from "../indicator/indicator.ts";
import type { Metric } from "../indicator/metric.ts";
import { both, measured } from "../profile/define.ts";
import type { Profile } from "../profile/profile.ts";

function counted(name: string, title: Text, unit: IndicatorUnit, history: MetricQuery): Metric {
  return { ...measured(name, title, "count", unit), history };
}

function did(workflow: string, command: string, context?: Readonly<Record<string, string>>): HistoryQuery {
  return { count: "instances", workflow, did: command, ever: false, ...(context && { context }) };
}

/** An entry in a registry lasts from cycle to cycle, and so does what somebody was taught. */
function lasting(command: string, context: Readonly<Record<string, string>>): HistoryQuery {
  return { ...did("participant", command, context), anytime: true };
}

function waiting(state: string): HistoryQuery {
  return { count: "instances", workflow: "participant", state, ever: false, context: { side: "mentee" } };
}

function different(command: string, field: string): HistoryQuery {
  return { count: "commands", workflow: "programme", command, distinct: field };
}

function indicator(
  id: string,
  title: Text,
  unit: IndicatorUnit,
  formula: string,
  direction: Indicator["direction"] = "at-least",
): Indicator {
  const clause = "Приморский краевой ИРО: качество реализации, другие показатели по выбору организации";
  return { id, title, aspect: "process", unit, direction, formula, clause };
}

const mentee = { side: "mentee" };
const mentor = { side: "mentor" };

/**
 * How far the work has come, counted by the engine over the workflows of the target model, so that nobody has to type it
 * in; an example of indicators for a school to choose from. `targetModelCounting` counts them.
 */
export const courseOfWork: Profile = {
  id: "course-of-work",
  title: both("Ход работы по истории программы", "Course of the work, from the programme's history"),
  basis: "example",
  metrics: [
    counted(
      "steps_tracked",
      both("Шагов дорожной карты, за которыми следят", "Tracked steps of the road map"),
      "piece",
      {
        count: "road-map-steps",
        status: "tracked",
      },
    ),
    counted("steps_done", both("Шагов дорожной карты выполнено", "Steps of the road map done"), "piece", {
      count: "road-map-steps",
      status: "done",
    }),
    counted(
      "mentees_registered",
      both("Наставляемых внесено в базу", "Mentees entered in the registry"),
      "person",
      lasting("enter-registry", mentee),
    ),
    counted(
      "mentees_paired",
      both("Наставляемых вошло в пары и группы", "Mentees who joined pairs and groups"),
      "person",
      // Whoever goes on in a unit of an earlier cycle has found a mentor too.
      {
        count: "instances",
        workflow: "participant",
        did: ["join-unit", "complete-unit"],
        orIn: "registered.paired",
        ever: false,
        context: mentee,
      },
    ),
    counted(
      "mentees_searching",
      both("Наставляемых ищет наставника", "Mentees who look for a mentor"),
      "person",
      waiting("registered.searching"),
    ),
    counted(
      "mentees_supported",
      both("Наставляемых на сопровождении без наставника", "Mentees supported without a mentor"),
      "person",
      waiting("registered.supported"),
    ),
    counted(
      "mentors_registered",
      both("Наставников внесено в базу", "Mentors entered in the registry"),
      "person",
      lasting("enter-registry", mentor),
    ),
    counted("mentors_trained", both("Наставников обучено", "Mentors trained"), "person", lasting("train", mentor)),
    // Those too that were approved in an earlier cycle and went on in this one, whatever became of them.
    counted("units_worked", both("Пар и групп работало", "Units that worked"), "piece", {
      count: "instances",
      workflow: "unit",
      state: "working",
      ever: true,
    }),
    counted("units_closed", both("Пар и групп завершено", "Units closed"), "piece", did("unit", "close")),
    counted("units_met", both("Пар и групп встречалось", "Units that met"), "piece", did("unit", "hold-meeting")),
    counted("meetings_of_closed", both("Встреч завершённых пар и групп", "Meetings of closed units"), "event", {
      count: "commands",
      workflow: "unit",
      command: "hold-meeting",
      state: "closed",
    }),
    counted("final_controls", both("Пар и групп с итоговым контролем", "Units with a final control"), "piece", {
      count: "commands",
      workflow: "unit",
      command: "carry-out-control",
      where: { kind: "final" },
      once: true,
    }),
    counted("lists_formed", both("Баз сформировано", "Registries formed"), "piece", different("form-registry", "list")),
    counted(
      "parts_monitored",
      both("Видов мониторинга проведено", "Kinds of monitoring carried out"),
      "piece",
      different("record-monitoring", "part"),
    ),
    counted("times_published", both("Публикаций", "Publications"), "piece", {
      count: "commands",
      workflow: "programme",
      command: "publish",
    }),
    counted("contests_held", both("Конкурсов проведено", "Contests held"), "event", {
      count: "commands",
      workflow: "programme",
      command: "hold-contest",
    }),
  ],
  indicators: [
    indicator(
      "road-map-steps-done",
      both("Выполненные шаги дорожной карты", "Steps of the road map that were done"),
      "percent",
      "share(steps_done, steps_tracked)",
    ),
    indicator(
      "mentees-paired",
      both("Наставляемые, нашедшие наставника", "Mentees who found a mentor"),
      "percent",
      "share(mentees_paired, mentees_registered)",
    ),
    indicator(
      "mentees-unpaired",
      both("Наставляемые без наставника", "Mentees without a mentor"),
      "person",
      "mentees_searching + mentees_supported",
      "at-most",
    ),
    indicator(
      "mentors-prepared",
      both("Обученные наставники", "Trained mentors"),
      "percent",
      "share(mentors_trained, mentors_registered)",
    ),
    indicator(
      "units-closed",
      both("Завершённые пары и группы", "Units that came to their regular end"),
      "percent",
      "share(units_closed, units_worked)",
    ),
    indicator(
      "units-met",
      both("Пары и группы, которые встречались", "Units that met"),
      "percent",
      "share(units_met, units_worked)",
    ),
    indicator(
      "meetings-per-unit",
      both("Встреч на завершённую пару или группу", "Meetings of a closed unit"),
      "event",
      "meetings_of_closed / units_closed",
    ),
    indicator(
      "units-with-final-control",
      both("Пары и группы с итоговым контролем", "Units with a final control"),
      "percent",
      "share(final_controls, units_worked)",
    ),
    indicator("databases-formed", both("Сформированные базы", "Registries that were formed"), "piece", "lists_formed"),
    indicator(
      "monitoring-parts",
      both("Проведённые виды мониторинга", "Kinds of monitoring carried out"),
      "piece",
      "parts_monitored",
    ),
    indicator("publications", both("Публикации", "Publications"), "piece", "times_published"),
    indicator("contests", both("Конкурсы", "Contests"), "event", "contests_held"),
  ],
  targets: [],
};
