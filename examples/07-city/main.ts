import { searchBank } from "@nastavnik/rules/practice";
import { schools, type SchoolOfTown, yearOfSchool, yearOfTown } from "./city.ts";

const { resolutions } = await yearOfTown();
const years: SchoolOfTown[] = [];
for (const definition of schools) years.push(await yearOfSchool(definition));

const lines = [`Город: поручений совета наставников исполнено ${resolutions.done} из ${resolutions.asked}`];
for (const { title, year, results } of years) {
  const outcome = year.verdict === "package" ? "упакована в практику" : "на доработке";
  const reached = results.filter(({ corresponds }) => corresponds === true).length;
  lines.push(`${title}: программа ${outcome}, достигнуто ${reached} из ${results.length} ожидаемых результатов`);
  for (const { number, plan, fact, corresponds, comparison } of results) {
    const mark = corresponds === true ? "достигнут" : "не достигнут";
    const source = fact?.derivation?.ru ?? fact?.evidence ?? "значения нет";
    lines.push(`  ${number}. ${plan.title.ru}: ${mark} (${comparison.ru}). Основание: ${source}`);
  }
}
const municipal = searchBank(
  years.flatMap(({ banks }) => banks),
  { bank: "practices", level: "municipal" },
);
lines.push(`Муниципальный банк практик: ${municipal.length}`);
process.stdout.write(`${lines.join("\n")}\n`);
for (const { store } of years) await store.close();
