import { levels } from "@nastavnik/core/target-model";
import { searchBank } from "@nastavnik/rules/practice";
import { region, yearOfRegion } from "./region.ts";

const { schools, municipalities, banks } = await yearOfRegion();

const lines: string[] = [];
for (const { id } of region.municipalities) {
  lines.push(`Муниципалитет ${id}`);
  for (const { school, verdict, facts, refusals } of schools.filter(({ municipality }) => municipality === id)) {
    const outcome = verdict === "package" ? "упакована в практику" : "на доработке";
    lines.push(`  ${school}: программа ${outcome}; событий ${facts}, отказов ${refusals}`);
  }
}
for (const { municipality, isCompleted, tracks, requests, resolutions } of municipalities) {
  const outcome = isCompleted ? "программа завершена" : "программа не завершена";
  lines.push(
    `Наставничество муниципалитета ${municipality}: ${outcome}; треков ${tracks}, запросов ${requests.satisfied} из ${requests.all} решено, поручений совета ${resolutions.done} из ${resolutions.asked} исполнено`,
  );
}
for (const bank of ["practices", "programmes"] as const) {
  lines.push(bank === "practices" ? "Банк практик" : "Банк программ");
  for (const [level, { ru }] of Object.entries(levels)) {
    const found = searchBank(banks, { bank, level });
    lines.push(`  ${ru}: ${found.length}`);
    for (const { title, organisation = "" } of found.slice(0, 3))
      lines.push(`    ${title?.ru ?? ""} (${organisation})`);
    if (found.length > 3) lines.push(`    … и ещё ${found.length - 3}`);
  }
}
process.stdout.write(`${lines.join("\n")}\n`);
