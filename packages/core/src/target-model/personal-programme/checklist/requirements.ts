import { fail } from "../../fail.ts";
import { authorsOf, payloadOf, rule } from "../rule.ts";

export const deficitsDiagnosed = rule({
  id: "deficits-diagnosed",
  title: { ru: "Дефициты — из перечня, каждый один раз", en: "The deficits are of the list, each once" },
  clause: "Целостность: чек-лист составляют по перечню",
  force: "integrity",
  needs: "payload",
  check: ({ checklist }, occasion) => {
    const { deficits } = payloadOf(occasion, "draft-checklist");
    return deficits.flatMap((deficit, index) => {
      if (deficits.indexOf(deficit) !== index)
        return fail("Дефицит назван дважды", "A deficit is named twice", deficit);
      const isListed = checklist?.items.some(({ competence }) => competence === deficit) === true;
      return isListed ? [] : fail("Такой компетентности в перечне нет", "The list has no such competence", deficit);
    });
  },
});

export const rankingComplete = rule({
  id: "ranking-complete",
  title: { ru: "По порядку названы все дефициты чек-листа", en: "The order names every deficit of the checklist" },
  clause: "Целостность: порядок называет каждый дефицит один раз",
  force: "integrity",
  needs: "payload",
  check: ({ checklist }, occasion) => {
    const { order } = payloadOf(occasion, "rank-deficits");
    const deficits = checklist?.deficits ?? [];
    const isSame = order.length === deficits.length && deficits.every((deficit) => order.includes(deficit));
    return isSame || fail("Порядок называет не те дефициты", "The order names other deficits than the checklist has");
  },
});

export const rankedAlike = rule({
  id: "ranked-alike",
  title: {
    ru: "Наставник и наставляемые расставили дефициты одинаково",
    en: "The mentor and the mentees have ranked the deficits alike",
  },
  clause: "Программа СОШ № 32: согласование с наставляемым приоритета (ранга) дефицитов",
  force: "regulation",
  choice: "personalProgramme.rankedByBoth",
  check: ({ checklist }, occasion) => {
    const authors = authorsOf(occasion);
    const [first] = authors;
    const agreed = first === undefined ? undefined : checklist?.rankings[first];
    return authors.flatMap((person) => {
      const own = checklist?.rankings[person];
      if (own === undefined) return fail("Сторона ещё не расставила дефициты", "A party has not ranked yet", person);
      return agreed === undefined || own.join("\n") === agreed.join("\n")
        ? []
        : fail("Сторона расставила дефициты иначе", "A party has ranked otherwise", person);
    });
  },
});
