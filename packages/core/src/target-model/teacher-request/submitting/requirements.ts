import { fail } from "../../fail.ts";
import { schoolOf } from "../../municipal-school/municipal-school-regulation.ts";
import { leastYears, targetGroups } from "../../municipal-school/vocabulary/target-group.ts";
import { listed } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { payloadOf, rule } from "../rule.ts";

export const schoolTakesRequests = rule({
  id: "request-school-goes-on",
  title: { ru: "Муниципальная школа есть и не завершена", en: "The municipal school exists and is not over" },
  clause: "Целостность: запрос вносят в банк данных школы, которая есть",
  force: "integrity",
  check: (_context, { world }) => {
    const school = schoolOf(world);
    if (school === undefined) return fail("Муниципальная школа не найдена", "The municipal school is not found");
    return school.context.ending === undefined || fail("Муниципальная школа завершена", "The municipal school is over");
  },
});

export const ofMemberOrganisation = rule({
  id: "request-of-member-organisation",
  title: { ru: "Педагог работает в организации, которая участвует", en: "The teacher's organisation takes part" },
  clause: "Целостность: банк данных — о педагогах организаций школы",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { organisation } = payloadOf(occasion, "submit");
    const { organisation: centre, schools = [] } = schoolOf(occasion.world)?.context ?? {};
    return (
      organisation === centre ||
      schools.includes(organisation) ||
      fail("Организация не участвует в муниципальной школе", "The organisation takes no part in it", organisation)
    );
  },
});

export const speaksForOwn = rule({
  id: "request-speaks-for-own",
  title: {
    ru: "Педагог просит за себя, школа — за своего педагога",
    en: "A teacher asks for themselves, a school for a teacher of its own",
  },
  clause: "Целостность: никто не просит за чужого",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { person, organisation } = payloadOf(occasion, "submit");
    const { actor, act } = occasion;
    if (act.kind !== "office" || act.role === "curator") return true;
    if (act.role === "teacher" && person !== actor.id) {
      return fail("Педагог вносит только свой запрос", "A teacher puts in a request of their own only", person);
    }
    return (
      organisation === actor.organisation ||
      fail("Это педагог другой организации", "The teacher is of another organisation", organisation)
    );
  },
});

export const groupFits = rule({
  id: "request-group-fits",
  title: { ru: "Педагог относится к целевой аудитории школы", en: "The teacher is of those whom the school is for" },
  clause: "Ханкайский муниципальный округ: целевая аудитория программы",
  force: "regulation",
  choice: "municipalSchool.targetGroups",
  needs: "payload",
  check: (_context, { regulation, ...occasion }, value) => {
    const { group, experience } = payloadOf({ regulation, ...occasion }, "submit");
    if (!listed(value).includes(group)) {
      const { ru, en } = wordIn(regulation, group, targetGroups, "municipalSchool.targetGroups");
      return fail(`Школа не для этой группы: ${ru}`, `The school is not for this group: ${en}`, group);
    }
    const least = leastYears[group];
    if (least === undefined) return true;
    if (experience === undefined) return fail("Не указан стаж педагога", "The years of work are not told", group);
    return (
      experience >= least ||
      fail(
        `Для этой группы стаж — от ${least}, указан ${experience}`,
        `This group begins at ${least} years of work, met ${experience}`,
        group,
      )
    );
  },
});

export const surveyHeld = rule({
  id: "request-survey-held",
  title: { ru: "Опрос, который показал запрос, проведён", en: "The survey that has shown the request was held" },
  clause: "Целостность: запрос из опроса называет опрос",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { source, survey } = payloadOf(occasion, "submit");
    if (survey === undefined) {
      return source !== "survey" || fail("Не назван опрос", "The survey is not named");
    }
    return (
      Object.hasOwn(schoolOf(occasion.world)?.context.surveys ?? {}, survey) ||
      fail("Такого опроса не было", "There was no such survey", survey)
    );
  },
});
