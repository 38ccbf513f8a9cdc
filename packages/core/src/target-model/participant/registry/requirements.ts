import type { Failure, Regulation, Text } from "@nastavnik/core";
import { ownWordsIn } from "@nastavnik/core/regulation";
import { listed, partOf } from "../../regulation/listed.ts";
import { fail } from "../../fail.ts";
import { programmeExistence } from "../../programme/foundation/programme-existence.ts";
import { ageAt } from "../age.ts";
import { payloadOf, programmeOf, rule } from "../rule.ts";
import type { Side } from "./side.ts";
import { participantKinds } from "./participant-kind.ts";
import { menteeCategories } from "./mentee-category.ts";

const sides = {
  mentee: {
    title: { ru: "Это наставляемый", en: "This is a mentee" },
    other: fail("Это наставник, а не наставляемый", "This is a mentor, not a mentee"),
  },
  mentor: {
    title: { ru: "Это наставник", en: "This is a mentor" },
    other: fail("Это наставляемый, а не наставник", "This is a mentee, not a mentor"),
  },
};

const isSide = (side: "mentee" | "mentor") =>
  rule({
    id: `is-${side}`,
    title: sides[side].title,
    clause: "Целостность: участник записан либо наставляемым, либо наставником",
    force: "integrity",
    selects: true,
    check: (context) => context.side === side || sides[side].other,
  });

export const isMentee = isSide("mentee");

export const isMentor = isSide("mentor");

export const programmePrepared = rule({
  id: "programme-prepared",
  title: { ru: "Условия для запуска программы подготовлены", en: "The programme is prepared" },
  clause: "Предусловие этапов 2 и 3: вывод из порядка этапов плана лицея № 45",
  force: "regulation",
  choice: "registries.afterPreparation",
  check: (_context, occasion) => {
    const found = programmeOf(occasion);
    if (found === undefined) return true;
    // The registries outlive a cycle and may change in every stage of the next one (R22).
    return (
      found.value !== "preparation" ||
      found.context.cycle > 1 ||
      fail("Подготовка программы ещё не завершена", "The programme is still in preparation")
    );
  },
});

export const programmeExists = rule(programmeExistence);

export const minimumAge = rule({
  id: "minimum-age",
  title: { ru: "Возраст обучающегося не меньше установленного", en: "A student has reached the minimum age" },
  clause: "г. Мегион: обучающиеся в возрасте от 10 лет; возраст задаёт организация",
  force: "regulation",
  choice: "mentees.minimumAge",
  check: (context, occasion, value) => {
    const least = Number(value);
    if (context.side !== "mentee" || context.kind !== "student") return true;
    const age = ageAt(occasion);
    if (age === undefined) return fail("Дата рождения не внесена", "The date of birth is not entered");
    return (
      age >= least ||
      fail(`Требуется возраст от ${least} лет, сейчас меньше`, `Expected an age of ${least} or more, met less`)
    );
  },
});

const kindFits = (side: Side, title: Text, choice: string, ru: string, en: string) =>
  rule({
    id: `${side}-kind-fits`,
    title,
    clause: "Положение называет, кто бывает наставляемым и кто наставником: выбор Положения",
    force: "regulation",
    choice,
    check: ({ kind }, _occasion, value) => {
      const words: Readonly<Record<string, Text>> = participantKinds;
      const { ru: kindRu, en: kindEn } = words[kind] ?? { ru: "другие", en: "others" };
      return listed(value).includes(kind) || fail(`${ru}: ${kindRu}`, `${en}: ${kindEn}`);
    },
  });

export const menteeKindFits = kindFits(
  "mentee",
  { ru: "Наставляемый — из тех, кого называет Положение", en: "The mentee is of those whom the regulation names" },
  "mentees.kinds",
  "По Положению не бывают наставляемыми",
  "By the regulation no mentees",
);

export const mentorKindFits = kindFits(
  "mentor",
  { ru: "Наставник — из тех, кого называет Положение", en: "The mentor is of those whom the regulation names" },
  "mentors.kinds",
  "По Положению не бывают наставниками",
  "By the regulation no mentors",
);

export const intakeAnswered = rule({
  id: "intake-answered",
  title: { ru: "Входная анкета заполнена", en: "The intake questionnaire is answered" },
  clause: "Анкета предшествует базе: вывод из порядка шагов плана лицея № 45, этапы 2 и 3",
  force: "regulation",
  choice: "registries.questionnaireFirst",
  check: (context) =>
    context.questionnaires[`${context.side}-intake`] !== undefined ||
    fail("Входная анкета не заполнена", "The intake questionnaire is not answered"),
});

/** What is wrong with the categories of a mentee of this kind, by those that the organisation has. */
export function categoryFailures(
  kind: string,
  categories: readonly string[],
  regulation: Regulation,
): readonly Failure[] {
  const own = listed(partOf(regulation.value("mentees.categories"), kind));
  if (kind !== "student" && kind !== "teacher") {
    return [fail("Наставляемым может быть обучающийся или педагог", "A mentee is a student or a teacher")];
  }
  if (categories.length === 0) {
    return [fail("Не указана ни одна категория наставляемого", "No category of mentee is given")];
  }
  const words = {
    ...menteeCategories.student,
    ...menteeCategories.teacher,
    ...ownWordsIn(regulation.value("mentees.categories")),
  } as Readonly<Record<string, Text>>;
  return categories
    .filter((category) => !own.includes(category))
    .map((category) => {
      const title = words[category];
      return title === undefined
        ? fail("Такой категории наставляемых нет", "There is no such category of mentees", category)
        : fail(
            `Категория не подходит этой группе: ${title.ru}`,
            `The category does not belong to this group: ${title.en}`,
            category,
          );
    });
}

const category = {
  title: { ru: "Есть хотя бы одна категория своей группы", en: "There is a category, and of the right group" },
  clause: "г. Мегион: категории обучающихся и педагогов",
  force: "regulation",
  choice: "mentees.categories",
} as const;

export const categoryFits = rule({
  ...category,
  id: "category-fits-group",
  check: (context, { regulation }) =>
    context.side === "mentee" ? categoryFailures(context.kind, context.categories, regulation) : true,
});

export const newCategoryFits = rule({
  ...category,
  id: "new-category-fits-group",
  needs: "payload",
  check: (context, occasion) => {
    const { categories } = payloadOf(occasion, "change-entry");
    return (
      categories === undefined ||
      context.side === "mentor" ||
      categoryFailures(context.kind, categories, occasion.regulation)
    );
  },
});
