import { contentOf, type Told } from "./step-content.ts";
import { checksOf, commandOf, stepsOfPlan } from "./steps-of-plan.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|");
const fields = ({ by }: Told): string => by.map((path) => `\`${path}\``).join(", ");
const told = (each: Told): string => `${each.says} (${fields(each)})`;

/** The page of the steps of the lyceum's plan: what fulfils each, and what it tells. */
export function stepsPage(): string {
  const steps = stepsOfPlan();
  const stages = [...new Set(steps.map(({ stage }) => stage))];
  const parts = stages.map((stage) => {
    const rows = steps
      .filter((step) => step.stage === stage)
      .flatMap(({ place, title, fulfilledBy }) =>
        fulfilledBy.map((fulfilment, index) => {
          const content = contentOf(fulfilment);
          const { label } = commandOf(fulfilment);
          const checks = checksOf(fulfilment).join("; ");
          const columns = [
            index === 0 ? place : "",
            index === 0 ? cell(title) : "",
            `${label.ru} (\`${fulfilment.workflow} ${fulfilment.command}\`)`,
            ...(content === undefined ? ["", "", ""] : [content.who, content.what, content.paper].map(told)),
            checks === "" ? "—" : cell(checks),
          ];
          return `| ${columns.join(" | ")} |`;
        }),
      );
    return [
      `## ${stage}`,
      "",
      "| № | Шаг | Чем исполнен | Кто | Что | Документ | Что проверяется |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      ...rows,
      "",
    ].join("\n");
  });
  return `# The steps of the lyceum's plan

The plan of lyceum № 45 has ${steps.length} steps. Each is fulfilled by a fact, and no fact is a mark with a date: it tells who took part, what was done, and which paper shows it. A test lives through the year of [\`examples/01-school-year\`](https://github.com/nastavnik/nastavnik/tree/main/examples/01-school-year) with few people, reads all payloads and fails if one of them leaves any of the three out.

\`instance\` is the person or the unit whose entry the fact belongs to. Words that may name people stay with their personal data, beside the payload.

${parts.join("\n")}`;
}
