import type { Text } from "../../text/text.ts";
import type { DateWindow } from "../date-window.ts";
import type { Deadline } from "../deadline.ts";
import { parseDeadline } from "../parse-deadline.ts";
import { parseResponsible } from "../parse-responsible.ts";
import type { ImportOptions } from "./import-options.ts";
import type { ImportedActivity, ImportedDeadline, ImportedResponsible, ImportWarning } from "./imported-road-map.ts";
import type { PlanRow } from "./plan-row.ts";
import { warningOfCode } from "./warning-of-code.ts";

/** Reads the cells of rows, and adds what is doubtful to the warnings. */
export function cellReader(
  period: DateWindow,
  { roles, calendar }: ImportOptions,
  warnings: ImportWarning[],
): (row: PlanRow) => ImportedActivity {
  const blank: Text = { ru: "пустая ячейка", en: "a blank cell" };

  return ({ table, row, no, activity, steps, deadline, responsible, headings, ...rest }) => {
    const warn = (column: string | undefined, warning: { readonly code: string; readonly text: Text }): void => {
      if (column === undefined) return;
      warnings.push({ ...(table !== undefined && { table }), row, column, code: warning.code, text: warning.text });
    };
    if (activity === "") {
      warn(headings.activity ?? "", warningOfCode("no-activity", { ru: "мероприятие", en: "an activity" }, blank));
    }
    const when = parseDeadline(deadline, period, calendar);
    if (when.warning) warn(headings.deadline ?? "", when.warning);
    else if (deadline === "")
      warn(headings.deadline, warningOfCode("no-deadline", { ru: "срок", en: "a deadline" }, blank));
    const named = people(responsible, headings.responsible);
    if (responsible === "") {
      warn(
        headings.responsible,
        warningOfCode("no-responsible", { ru: "ответственный", en: "who is responsible" }, blank),
      );
    }
    const others = people(rest.coExecutors ?? "", headings.coExecutors).map((each) => ({
      ...each,
      isCoExecutor: true as const,
    }));

    const reported =
      rest.reportingDeadline === undefined ? undefined : parseDeadline(rest.reportingDeadline, period, calendar);
    if (reported?.warning) warn(headings.reportingDeadline ?? "", reported.warning);

    function people(cell: string, column: string | undefined): readonly ImportedResponsible[] {
      return parseResponsible(cell, roles).parts.map((part): ImportedResponsible => {
        if (part.kind === "name") return { text: "", name: part.name };
        if (part.kind === "role") {
          return { text: part.text, role: part.role, ...(part.name !== undefined && { name: part.name }) };
        }
        warn(column ?? "", part.warning);
        return { text: part.text, ...(part.name !== undefined && { name: part.name }) };
      });
    }

    return {
      no,
      activity,
      steps,
      deadline: importedDeadline(when),
      responsible: [...named, ...others],
      ...(rest.result !== undefined && { result: rest.result }),
      ...(rest.documentKind !== undefined && { documentKind: rest.documentKind }),
      ...(rest.reportingForm !== undefined && { reportingForm: rest.reportingForm }),
      ...(reported !== undefined && { reportingDeadline: importedDeadline(reported) }),
      ...(rest.other && { other: rest.other }),
    };
  };
}

function importedDeadline(deadline: Deadline): ImportedDeadline {
  const { text, kind } = deadline;
  return {
    text,
    kind,
    ...("windows" in deadline && {
      windows: deadline.windows.map(({ from, to }) => ({ from: from.toString(), to: to.toString() })),
    }),
    ...(deadline.kind === "recurring" && { times: deadline.times, every: deadline.every.toString() }),
    ...(deadline.kind === "within" && { duration: deadline.duration.toString(), days: deadline.days }),
  };
}
