import { asksFor } from "../regulation/asks-for.ts";
import type { CompletionNeed } from "./ending/completion-need.ts";
import type { NamedRight } from "./rights/named-right.ts";

const need = (entry: CompletionNeed) => ["personalProgramme.completion", entry] as const;
const right = (entry: NamedRight) => ["personalProgramme.rights", entry] as const;

/** Which commands of a personalised programme a regulation asks for; the others serve every programme that there is. */
export const isProgrammeAsked = {
  programme: asksFor(
    ["unit.closing", "personal-programme"],
    "personalProgramme.sections",
    "personalProgramme.term",
    "personalProgramme.templates",
    "personalProgramme.projects",
    "personalProgramme.coAuthors",
    "personalProgramme.approvedBy",
    "personalProgramme.completion",
    "personalProgramme.rights",
  ),
  agreement: asksFor("personalProgramme.coAuthors"),
  checklist: asksFor(
    need("certified-checklist"),
    "personalProgramme.rankedByBoth",
    "personalProgramme.plansAfterRanking",
    "personalProgramme.certifiedFirst",
  ),
  ranking: asksFor("personalProgramme.rankedByBoth"),
  certificate: asksFor(need("certified-checklist"), "personalProgramme.certifiedFirst"),
  plans: asksFor(
    need("pair-road-map"),
    need("mentor-plan"),
    need("mentee-plan"),
    need("curator-plan"),
    need("rows-done"),
    need("corrected-indiscipline"),
    "personalProgramme.plansAfterRanking",
    "personalProgramme.correctedBy",
    "personalProgramme.earlyBySuccess",
  ),
  training: asksFor(need("training"), right("experts")),
  experts: asksFor(right("experts")),
  tasks: asksFor(need("accepted-tasks"), right("tasks")),
  controlForms: asksFor(right("control-forms"), "personalProgramme.controlForms"),
  controls: asksFor(need("mid-term-control"), need("final-control"), "personalProgramme.controlEvidence"),
  lessons: asksFor("personalProgramme.controlEvidence"),
  products: asksFor("personalProgramme.products", need("published-digital-product"), [
    "personalProgramme.monitoringWays",
    "joint-products",
  ]),
  materials: asksFor(
    "personalProgramme.materials",
    need("diary"),
    need("case"),
    need("portfolio"),
    ["personalProgramme.monitoringWays", "mentor-diary"],
    ["personalProgramme.monitoringWays", "mentor-case"],
  ),
  bank: asksFor(need("in-bank")),
  site: asksFor(need("on-site")),
  reports: asksFor(need("approved-reports"), "personalProgramme.reportsHeard"),
  hearing: asksFor("personalProgramme.reportsHeard"),
  assessment: asksFor(need("mentor-assessment"), right("assessment")),
  extension: asksFor("personalProgramme.extension"),
  earlySuccess: asksFor("personalProgramme.earlyBySuccess"),
  indiscipline: asksFor(need("corrected-indiscipline"), right("indiscipline")),
  difficulties: asksFor(right("difficulties")),
  proposals: asksFor(right("proposals")),
  support: asksFor(right("support")),
  attestation: asksFor(right("attestation")),
  results: asksFor("personalProgramme.verdict"),
  evidence: asksFor("personalProgramme.monitoringWays"),
} as const;
