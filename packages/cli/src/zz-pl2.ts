import { targetModel } from "@nastavnik/core/target-model";
import { createEngine, type Engine, type EngineEvents, type Plan } from "@nastavnik/engine";
import { memoryStore, overlayStore } from "@nastavnik/persistence/memory";
import { assessingByRules, expertReviewing } from "@nastavnik/rules"; import { targetModelCounting } from "@nastavnik/rules/target-model";
import { reportSettings, sampleYear, simulateYear, yearClock } from "@nastavnik/simulation";
import * as t from "@nastavnik/core/target-model";
import { readFileSync } from "node:fs";
import { parseSchoolYear } from "@nastavnik/simulation";

const file = new URL("../../../examples/01-school-year/school-year.yaml", import.meta.url);
const parsed = parseSchoolYear(readFileSync(file, "utf8"), { file: "x", workflows: targetModel.workflows });
if (!parsed.ok) throw new Error("no");
const { population, ...rest } = parsed.value;
let definition: any = { ...rest, population: { subjects: population.subjects, mentees: population.mentees.map((g) => ({ ...g, count: 3 })), mentors: population.mentors.map((g) => ({ ...g, count: 2 })) } };
const name = process.argv[2];
if (name && name !== "example") { definition = sampleYear((t as any).shippedRegulation(name)); }
const seed = Number(process.argv[3] ?? 1);
const clock = yearClock(definition);
const store = memoryStore({ tenant: definition.organisation.id, clock });
const { calendar } = reportSettings(definition);
const planner = createEngine({ store, clock, calendar, workflows: targetModel.workflows, reactions: targetModel.reactions, assessing: assessingByRules, reviewing: expertReviewing, counting: targetModelCounting(), overlay: overlayStore, organisation: definition.organisation.id });
const queue: EngineEvents["refusal"][] = [];
const seen = new Set<string>();
const stats = new Map<string, any>(); let planned = 0, failed = 0; const times: number[] = [];
const verbose = process.argv.includes("-v");
async function one(r: EngineEvents["refusal"]) {
  const { id, ...command } = r.command;
  const key = r.instance.workflow + "." + command.type + ":" + r.reasons.map((x) => x.code).sort().join(",");
  const n = seen.has(key); seen.add(key); if (n && !process.argv.includes("--all")) return;
  const sel = process.argv.find((a) => a.startsWith("--only=")); if (sel && !(r.instance.workflow + "." + command.type + "@" + clock.now().toString().slice(0, 10)).includes(sel.slice(7))) return; (globalThis as any).__trace = process.argv.includes("-t"); const t0 = performance.now();
  let plan: Plan;
  try { plan = await planner.plan(r.instance, { ...command, actor: r.actor } as never); } catch (e) { console.log("ERR", key, e); failed++; return; }
  const ms = performance.now() - t0; times.push(ms);
  let verdict = plan.outcome as string;
  if (plan.outcome === "plan") {
    const trialStore = overlayStore(store, { clock });
    const c2 = { now: () => clock.now() };
    planned++;
    if (verbose) for (const s of [...plan.steps, plan.wanted]) console.log("     ", s.earliest, s.instance.workflow + "/" + s.instance.id, s.command, JSON.stringify(s.payload), "by", s.actor.id, s.isHarmful ? "HARM" : "", s.holes.join());
    verdict += " acts=" + plan.cost.acts + " on " + plan.cost.earliest + (plan.instead.length ? " instead " + plan.instead : "");
  } else failed++;
  console.log(ms.toFixed(0) + "ms", "dec=" + plan.decisions, clock.now().toString().slice(0, 10), r.instance.workflow + "/" + r.instance.id, command.type, JSON.stringify(command.payload).slice(0, 120), "by", r.actor.id, "->", verdict, plan.outcome === "not-found" ? JSON.stringify(plan.bound) : "");
  if (plan.outcome !== "plan" || verbose) for (const x of plan.outcome === "plan" ? r.reasons : plan.reasons) console.log("        -", x.code, x.subject ?? "", x.instance ? x.instance.workflow + "/" + x.instance.id : "", x.text.ru);
}
const companion = {
  workflows: [],
  begin(engine: Engine) { engine.on("refusal", (r) => { if (!r.actor.roles.includes("system")) queue.push(r); }); },
  nextDue: async () => (queue.length > 0 ? clock.now() : undefined),
  act: async () => { for (const r of queue.splice(0)) await one(r); },
};
const T = performance.now();
const result = await simulateYear({ definition, seed, store, clock, companion });
console.log("state", result.state, "refusals", result.refusals, "planned", planned, "failed", failed, "total ms", (performance.now() - T).toFixed(0));
times.sort((a, b) => a - b); console.log("median", times[times.length >> 1], "p90", times[Math.floor(times.length * 0.9)], "max", times.at(-1));
