import { foundBy } from "../../found-by.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { listed } from "../../regulation/listed.ts";
import { fail } from "../../fail.ts";
import { whoIs } from "../../participant/who-is.ts";
import type { ProgrammeOccasion } from "../programme-commands.ts";
import { participantsOf, payloadOf, rule } from "../rule.ts";
import { monitoringParts } from "./monitoring-part.ts";

const isByMentor = ({ act }: ProgrammeOccasion): boolean => act.kind === "office" && act.role === "mentor";

export const mentorOfProgramme = rule({
  id: "monitored-by-own-mentor",
  title: { ru: "Наставник участвует в мониторинге своей программы", en: "A mentor monitors the own programme" },
  clause: "Целостность: о программе говорит её наставник",
  force: "integrity",
  check: (_context, occasion) =>
    !isByMentor(occasion) ||
    participantsOf(occasion).some((entry) => entry.context.side === "mentor" && whoIs(entry) === occasion.actor.id) ||
    fail("Это не наставник этой программы", "This is no mentor of the programme", occasion.actor.id),
});

export const mentorMonitorsQuality = rule({
  id: "mentor-monitors-quality",
  title: {
    ru: "Наставник оценивает качество реализации программы",
    en: "A mentor assesses the quality of the programme",
  },
  clause: "Программа СОШ № 32: наставник принимает участие в оценке качества реализации программы",
  force: "regulation",
  choice: "completion.mentorsMonitorQuality",
  needs: "payload",
  check: (_context, occasion) =>
    !isByMentor(occasion) ||
    payloadOf(occasion, "record-monitoring").part === "quality" ||
    fail("Наставник вносит только оценку качества", "A mentor records the quality only"),
});

export const monitoringComplete = rule({
  id: "monitoring-complete",
  title: {
    ru: "Есть результаты мониторинга, которые называет Положение",
    en: "The results of monitoring that the regulation names exist",
  },
  titleUnder: (value, regulation) => {
    const parts = listed(value).map((part) => wordIn(regulation, part, monitoringParts, "completion.monitoring"));
    return {
      ru: `Есть результаты мониторинга: ${parts.map(({ ru }) => ru).join(", ")}`,
      en: `Results of monitoring exist: ${parts.map(({ en }) => en).join(", ")}`,
    };
  },
  clause: "План лицея № 45, этап 7: удовлетворённость, качество, влияние",
  force: "regulation",
  choice: "completion.monitoring",
  check: (context, { regulation }, value) =>
    listed(value)
      .filter((part) => context.done[`monitoring:${part}`] === undefined)
      .map((part) => {
        const { ru, en } = wordIn(regulation, part, monitoringParts, "completion.monitoring");
        return fail(`Нет результата мониторинга: ${ru}`, `No result of the monitoring: ${en}`, part);
      }),
});

export const programmeWaysUsed = rule({
  id: "programme-monitoring-ways-used",
  title: {
    ru: "Мониторинг программы проведён выбранными способами",
    en: "The programme was monitored in the chosen ways",
  },
  clause: "Приморский краевой ИРО: способы мониторинга на выбор организации",
  force: "regulation",
  choice: "completion.monitoringWays",
  check: (_context, { world }) => foundBy(world, "ways", (outcome) => outcome === "counts"),
});
