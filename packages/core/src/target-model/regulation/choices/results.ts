import { contests } from "../../programme/contests/contest.ts";
import { publicationPlaces } from "../../programme/completion/place.ts";
import { monitoringParts } from "../../programme/completion/monitoring-part.ts";
import { amendedDocuments } from "../../programme/revision/amended-document.ts";
import { monitoringWays } from "../../personal-programme/results/monitoring-way.ts";
import { does, open, some } from "../choice-shapes.ts";

/** Choices about results, review and what comes of it. */
export const resultsChoices = {
  "completion.unitsEnded": does("Завершают, когда пары закончили работу", "Completion follows the end of all units"),
  "completion.monitoring": open(monitoringParts, "Что показывает мониторинг", "What monitoring shows"),
  "completion.contests": open(contests, "Конкурсы организации", "Contests that an organisation holds"),
  "completion.publicationPlaces": open(
    publicationPlaces,
    "Где организация публикует",
    "Where an organisation publishes",
  ),
  "completion.monitoringWays": some(
    monitoringWays,
    "Способы мониторинга программы организации",
    "Ways of monitoring the organisation's programme",
  ),
  "completion.mentorsMonitorQuality": does("Наставник оценивает качество", "A mentor assesses the quality"),
  "review.comparison": does("Итог — по сравнению показателей с планом", "The verdict compares indicators with plan"),
  "review.completeBeforeRevision": does("Дорабатывают по всем показателям", "Revision waits for all indicators"),
  "revision.documents": open(amendedDocuments, "Что дорабатывают", "What a revision amends"),
  "revision.byManagement": does("Дорожную карту меняет руководство", "The management amends the road map"),
};
