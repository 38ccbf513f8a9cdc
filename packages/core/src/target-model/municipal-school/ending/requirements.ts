import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { rule } from "../rule.ts";
import { isSchoolNeedMet, type SchoolCompletionNeed, schoolCompletionNeeds } from "./completion-need.ts";

export const completionNeedsMet = rule({
  id: "municipal-completion-needs-met",
  title: { ru: "Сделано всё, что нужно для завершения", en: "Everything that a completion needs is done" },
  clause: "Ханкайский муниципальный округ: задачи, планируемые результаты и их оценка",
  force: "regulation",
  choice: "municipalSchool.completion",
  check: (context, { world, regulation }, value) =>
    (Object.keys(schoolCompletionNeeds) as SchoolCompletionNeed[])
      .filter((need) => listed(value).includes(need) && !isSchoolNeedMet[need]({ context, world, regulation }))
      .map((need) => {
        const { ru, en } = schoolCompletionNeeds[need];
        return fail(`Для завершения нужно: ${ru}`, `A completion needs: ${en}`, need);
      }),
});
