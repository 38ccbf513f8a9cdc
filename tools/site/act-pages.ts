import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { type Force, requirementsIn } from "@nastavnik/core";
import { sourceRules, targetModel } from "@nastavnik/core/target-model";
import { requirementsTable } from "@nastavnik/visualisation";
import { cell } from "./cell.ts";

/** A clause of a document with all that rests on it. */
interface Clause {
  readonly clause: string;
  readonly requirements: readonly Resting[];
}

/** A requirement that rests on a clause. */
interface Resting {
  readonly id: string;
  readonly coverage: Coverage;
  readonly title: string;
  readonly force: Force;
  readonly workflow: string;
  readonly workflowTitle: string;
  readonly guarded: readonly { readonly command: string; readonly label: string }[];
}

/** How many times tests name a requirement, by its code, and in how many files. */
interface Coverage {
  readonly times: number;
  readonly files: number;
}

/** A page of the site. */
export interface ActPage {
  readonly file: string;
  readonly text: string;
}

const testsRoot = new URL("../../packages/core/test/", import.meta.url);
const tests = readdirSync(testsRoot, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(new URL(file, testsRoot), "utf8") }));

function coverageOf(id: string): Coverage {
  const times = tests.map(({ text }) => text.split(`"${id}"`).length - 1);
  return { times: times.reduce((sum, each) => sum + each, 0), files: times.filter((each) => each > 0).length };
}

/** What follows from the order of things, or is an organisation's to choose, and is no clause of a document. */
const inference =
  /^(?:Вывод|Предусловие|Положение (?:назыв|раздел)|Анкета|Источники|Пара|Программа наставничества|Критерии|Порядок)/u;
const inferences = "Выводы, предусловия и выборы Положения";

/** The document that a clause is of: what stands before the first comma. */
const documentOf = (clause: string): string =>
  inference.test(clause) ? inferences : (clause.split(/[,;:]/u)[0]?.trim() ?? clause);

const letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
const latin = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split(" ");

function slug(text: string): string {
  const spelt = Array.from(text.toLowerCase(), (letter) =>
    letters.includes(letter) ? (latin[letters.indexOf(letter)] ?? "") : letter,
  );
  return spelt
    .join("")
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")
    .slice(0, 60);
}

function clausesOf(): ReadonlyMap<string, readonly Clause[]> {
  const found = new Map<string, Map<string, Resting[]>>();
  for (const workflow of targetModel.workflows) {
    const clauses = new Map(
      Object.values(workflow.requirements).flatMap((condition) =>
        requirementsIn(condition).map((each) => [each.id, each] as const),
      ),
    );
    for (const { requirement, title, force, transitions } of requirementsTable(workflow, "ru")) {
      const own = clauses.get(requirement);
      if (own === undefined || force === "integrity") continue;
      const document = documentOf(own.clause);
      const inDocument = found.get(document) ?? new Map<string, Resting[]>();
      found.set(document, inDocument);
      const guarded = [
        ...new Map(
          transitions.filter(({ command }) => command in workflow.commands).map((each) => [each.command, each]),
        ).values(),
      ];
      const resting: Resting = {
        id: requirement,
        coverage: coverageOf(requirement),
        title,
        force,
        workflow: workflow.id,
        workflowTitle: workflow.title.ru,
        guarded,
      };
      inDocument.set(own.clause, [...(inDocument.get(own.clause) ?? []), resting]);
    }
  }
  return new Map(
    [...found].map(([document, of]) => [
      document,
      [...of]
        .map(([clause, requirements]) => ({ clause, requirements }))
        .toSorted((a, b) => a.clause.localeCompare(b.clause, "ru", { numeric: true })),
    ]),
  );
}

const forceWords = { law: "закон", regulation: "выбор Положения", integrity: "целостность" } as const;

function requirementText({ coverage, title, force, workflow, workflowTitle, guarded }: Resting): string {
  const { times, files } = coverage;
  const tested = times === 0 ? "тестами по имени не названо" : `тесты: ${times} в ${files} файлах`;
  const [first] = guarded;
  const links =
    first === undefined
      ? ""
      : ` — [увидеть отказ в симуляторе](/simulator#workflow=${workflow}&command=${first.command})`;
  const where = guarded.map(({ label }) => label).join("; ");
  return `- **${cell(title)}** (${forceWords[force]}; ${tested}). ${cell(workflowTitle)}: ${cell(where === "" ? "по сроку" : where)}${links}`;
}

/** Of what was restated: another hash says that the page says something else than when it was last compared with the act. */
const hashOf = (clauses: readonly Clause[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify(
        clauses.map(({ clause, requirements }) => [clause, requirements.map(({ id, title }) => [id, title])]),
      ),
    )
    .digest("hex")
    .slice(0, 16);

function actPage(document: string, clauses: readonly Clause[]): string {
  const all = clauses.flatMap(({ requirements }) => requirements);
  const untested = all.filter(({ coverage }) => coverage.times === 0).length;
  const rules = Object.entries(sourceRules).filter(([, { source }]) => source.includes(document));
  const told = rules.map(([id, { told: text, source, standing }]) => {
    const how =
      standing.kind === "data"
        ? `держит сама форма данных: ${standing.where.ru}`
        : standing.kind === "not-enforced"
          ? `не исполняется: ${standing.reason.ru}`
          : `требования: ${standing.requirements.length}`;
    return `- ${cell(id)}. ${cell(text.ru)} (${cell(source)}) — _${cell(how)}_`;
  });
  const sections = clauses.map(
    ({ clause, requirements }) => `### ${cell(clause)}\n\n${requirements.map(requirementText).join("\n")}`,
  );
  return `# ${cell(document)}

Что из этого документа спрашивает движок: пункт, пересказанное требование, где оно отказывает и сколько раз его называют тесты. Сам текст документа здесь не приводится.

Пунктов: ${clauses.length}, требований: ${all.length}, из них без теста по имени: ${untested}. Отпечаток пересказанного: \`${hashOf(clauses)}\`. Когда документ меняется, перечитать нужно эти пункты; когда меняется отпечаток, изменился пересказ.

## По пунктам

${sections.join("\n\n")}
${told.length === 0 ? "" : `\n## Правила, которые из него выведены\n\n${told.join("\n")}\n`}`;
}

/** A page for every document that a requirement cites: the source documents and the federal acts. */
export function actPages(): readonly ActPage[] {
  return [...clausesOf()].map(([document, clauses]) => ({ file: slug(document), text: actPage(document, clauses) }));
}
