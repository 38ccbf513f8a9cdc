import { z } from "zod";
import { indicatorFact } from "../../../monitoring/indicator-fact.ts";
import { command } from "../../../workflow/define-command.ts";
import { monitoringParts } from "../programme-kinds.ts";
import { id } from "../../identifier.ts";
import { leaders, management, publishers } from "../../role/role-groups.ts";

/** Commands for results: monitoring, thanks, contests, publication, indicators and the verdict. */
export const resultCommands = {
  "record-monitoring": command({
    label: { ru: "Внести результат мониторинга", en: "Record a result of monitoring" },
    payload: z.strictObject({ part: z.enum(monitoringParts), method: z.string().optional() }),
    roles: [...leaders, "administration", "teacher", "expert"],
  }),
  "thank-partners": command({
    label: { ru: "Направить благодарственные письма партнёрам", en: "Send letters of thanks to partners" },
    payload: z.strictObject({}),
    roles: management,
  }),
  publish: command({
    label: { ru: "Опубликовать результаты", en: "Publish the results" },
    payload: z.strictObject({ where: z.enum(["school-site", "partner-sites"]), what: id.default("results") }),
    roles: publishers,
  }),
  "hold-contest": command({
    label: { ru: "Провести конкурс", en: "Hold a contest" },
    payload: z.strictObject({
      contest: z.enum(["mentor-of-the-year", "best-pair"]),
      level: z.enum(["school", "municipal", "regional"]).default("school"),
    }),
    roles: management,
  }),
  "record-indicator": command({
    label: { ru: "Внести значение показателя", en: "Record the value of an indicator" },
    payload: z.strictObject({ fact: indicatorFact }),
    roles: management,
  }),
  package: command({
    label: { ru: "Упаковать в лучшую практику", en: "Package as a best practice" },
    payload: z.strictObject({}),
    roles: management,
  }),
  revise: command({
    label: { ru: "Направить на доработку", en: "Send to revision" },
    payload: z.strictObject({}),
    roles: management,
  }),
};
