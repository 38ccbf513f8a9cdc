import { guardedRequirements, type SourceRule, sourceRules, targetModel } from "@nastavnik/core/target-model";

const kinds: Readonly<Record<SourceRule["standing"]["kind"], string>> = {
  law: "закон",
  regulation: "выбор Положения",
  integrity: "целостность данных",
  data: "данные",
  "not-enforced": "не проверяется",
};

const titles = new Map(
  guardedRequirements(targetModel.workflows).map(({ requirement: { id, title } }) => [id, title.ru] as const),
);

function lives({ standing }: SourceRule): string {
  if (standing.kind === "data") return standing.where.ru;
  if (standing.kind === "not-enforced") return standing.reason.ru;
  return standing.requirements.map((id) => `[${titles.get(id) ?? id}](./target-model-requirements#${id})`).join("<br>");
}

/** The page of the documentation that accounts for every rule of the sources. */
export function sourceRulesPage(): string {
  const counts = Object.values(sourceRules).reduce<Record<string, number>>((sum, { standing: { kind } }) => {
    sum[kind] = (sum[kind] ?? 0) + 1;
    return sum;
  }, {});
  const counted = Object.entries(kinds).map(([kind, title]) => `${title} — ${counts[kind] ?? 0}`);
  const rows = Object.entries(sourceRules).map(
    ([number, each]) =>
      `| <a id="${number}"></a>${number} | ${each.told.ru} | ${each.source} | ${kinds[each.standing.kind]} | ${lives(each)} |`,
  );
  return `# Правила источников

Пять документов, по которым построена [целевая модель](./target-model), дают ${rows.length} правил; каждое здесь пересказано, с документом и местом, и сказано, что с ним стало. Закон и целостность данных действуют всегда; выбор Положения действует там, где организация его сделала; правило, которое держат сами данные, нарушить нечем; а у того, что не проверяется, названа причина. То же печатает \`nastavnik requirements\`. Эта страница собрана из программы, и тест следит, чтобы она не устарела.

Итого: ${counted.join(", ")}.

| № | Правило | Откуда | Чем держится | Где |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}
