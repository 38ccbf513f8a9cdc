import { readFileSync, writeFileSync } from "node:fs";
import { shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { sampleYear, type TriedYear, tryYear } from "@nastavnik/simulation";

const page = new URL("../../docs/guide/regulation-in-an-hour.md", import.meta.url);
const seeds = [1, 2, 3];
const percent = (part: number, of: number): string => (of === 0 ? "—" : `${Math.round((100 * part) / of)} %`);

/** One row for each shipped regulation and length: verdicts, shares, and whether anything stood still. */
async function rowsOf(id: string): Promise<readonly string[]> {
  const edition = shippedRegulation(id);
  if (edition === undefined) throw new Error(`expected a shipped regulation, met ${id}`);
  const rows: string[] = [];
  for (const years of [1, 2]) {
    const tried: TriedYear[] = [];
    for (const seed of seeds) {
      tried.push(
        await tryYear(sampleYear(edition, { years }), seed, (clock) => memoryStore({ tenant: "sample", clock })),
      );
    }
    const sum = (of: (each: TriedYear) => number): number => tried.reduce((total, each) => total + of(each), 0);
    const mentees = sum((each) => each.mentees);
    const verdicts = tried.filter(
      ({ verdict, standstill }) => verdict !== undefined && standstill === undefined,
    ).length;
    const paired = percent(
      sum((each) => each.paired),
      mentees,
    );
    const cells = [
      `\`${id}\``,
      String(years),
      `${verdicts} из ${seeds.length}`,
      paired,
      String(sum((each) => each.units)),
      String(sum((each) => each.closed)),
      String(sum((each) => each.ended)),
      String(sum((each) => each.open)),
    ];
    rows.push(`| ${cells.join(" | ")} |`);
  }
  return rows;
}

const rows: string[] = [];
for (const id of shippedRegulations) rows.push(...(await rowsOf(id)));
const table = [
  "| положение | лет | дошли до решения | нашли наставника | пар и групп | закрыто | завершено с причиной | открыто |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
  ...rows,
].join("\n");
const text = readFileSync(page, "utf8");
writeFileSync(
  page,
  text.replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/, `<!-- figures -->\n\n${table}\n\n<!-- /figures -->`),
);
process.stdout.write(`${table}\n`);
