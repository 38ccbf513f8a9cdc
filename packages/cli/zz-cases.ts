import { readFileSync } from "node:fs";
import { targetModel } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { parseSchoolYear, tryYear } from "@nastavnik/simulation";
const fits: Record<string,string[]> = {
  "additional-education-from-five": ["", "additional-education"], august: [""], college: ["", "college"], "employers-only": ["", "college"],
  "head-is-curator": ["", "kindergarten"], "kindergarten-two-years": ["", "kindergarten"], "regional-directions": [""], "students-only": ["", "additional-education"] };
const only = process.argv.slice(2);
for (const [name, regs] of Object.entries(fits)) for (const reg of regs) {
  if (only.length && !only.includes(name)) continue;
  const file = `/work/shared/cases/years/${name}.yaml`;
  const text = readFileSync(file, "utf8") + (reg ? `\nregulation: ${reg}\n` : "");
  const parsed = parseSchoolYear(text, { file, workflows: targetModel.workflows });
  if (!parsed.ok) { console.log(name, reg || "-", "REFUSED", parsed.problems.slice(0,3).map(p=>p.path+": "+p.message.ru)); continue; }
  console.log(name, reg || "-", "warnings:", (parsed as any).warnings?.length, (parsed as any).warnings?.slice(0,3).map((w:any)=>w.message?.ru ?? JSON.stringify(w)));
  for (const seed of [1,2,3]) {
    const r = await tryYear(parsed.value, seed, (clock) => memoryStore({ tenant: parsed.value.organisation.id, clock }));
    console.log("   seed", seed, JSON.stringify({v:r.verdict, m:r.mentees, p:r.paired, pct: Math.round(100*r.paired/r.mentees), u:r.units, c:r.closed, e:r.ended, o:r.open, s:JSON.stringify(r.standstill)?.slice(0,900)}));
  }
}
