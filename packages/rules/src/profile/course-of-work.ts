import type { IndicatorUnit, Text } from "@nastavnik/core";
import type { HistoryQuery } from "../history/history-query.ts";
import type { Indicator } from "../indicator/indicator.ts";
import type { Metric } from "../indicator/metric.ts";
import { both, measured } from "./define.ts";
import type { Profile } from "./profile.ts";

function counted(name: string, title: Text, unit: IndicatorUnit, history: HistoryQuery): Metric {
  return { ...measured(name, title, "count", unit), history };
}

function passed(workflow: string, state: string): HistoryQuery {
  return { count: "instances", workflow, state, ever: true };
}

function indicator(id: string, title: Text, unit: IndicatorUnit, formula: string): Indicator {
  const clause = "Приморский краевой ИРО: качество реализации, другие показатели по выбору организации";
  return { id, title, aspect: "process", unit, direction: "at-least", formula, clause };
}

/**
 * How far the work has come, W1–W5, counted by the engine over the workflows `participant` and `unit`; an example of
 * indicators that nobody has to type in. `factsFromHistory` fills in the metrics.
 */
export const courseOfWork: Profile = {
  id: "course-of-work",
  title: both("Ход работы по истории программы", "Course of the work, from the programme's history"),
  basis: "example",
  metrics: [
    counted(
      "mentees_registered",
      both("Наставляемых в базе", "Mentees in the registry"),
      "person",
      passed("participant", "registered.searching"),
    ),
    counted(
      "mentees_paired",
      both("Наставляемых в парах и группах", "Mentees in pairs and groups"),
      "person",
      passed("participant", "registered.paired"),
    ),
    counted(
      "mentors_registered",
      both("Наставников в базе", "Mentors in the registry"),
      "person",
      passed("participant", "registered.listed"),
    ),
    counted(
      "mentors_ready",
      both("Наставников обучено", "Mentors trained"),
      "person",
      passed("participant", "registered.ready"),
    ),
    counted("units_approved", both("Пар и групп утверждено", "Units approved"), "piece", passed("unit", "working")),
    counted("units_closed", both("Пар и групп завершено", "Units closed"), "piece", passed("unit", "closed")),
    counted("meetings_held", both("Встреч проведено", "Meetings held"), "event", {
      count: "commands",
      workflow: "unit",
      command: "hold-meeting",
    }),
    counted("final_controls", both("Итоговых контролей проведено", "Final controls carried out"), "event", {
      count: "commands",
      workflow: "unit",
      command: "carry-out-control",
      where: { kind: "final" },
    }),
  ],
  indicators: [
    indicator(
      "W1",
      both("Наставляемые, нашедшие наставника", "Mentees who found a mentor"),
      "percent",
      "share(mentees_paired, mentees_registered)",
    ),
    indicator(
      "W2",
      both("Обученные наставники", "Trained mentors"),
      "percent",
      "share(mentors_ready, mentors_registered)",
    ),
    indicator(
      "W3",
      both("Завершённые пары и группы", "Units that came to their regular end"),
      "percent",
      "share(units_closed, units_approved)",
    ),
    indicator("W4", both("Встреч на пару или группу", "Meetings of a unit"), "event", "meetings_held / units_approved"),
    indicator(
      "W5",
      both("Пары и группы с итоговым контролем", "Units with a final control"),
      "percent",
      "share(final_controls, units_approved)",
    ),
  ],
  targets: [],
};
