/**
 * The pairing stage from the registry to the order: draft → the curator's edit → offers that both sides confirm within a
 * deadline → the next choice for whoever was refused → the order. The simulated year serves as a school that has come to
 * the eve of the pairing.
 */
import { readFileSync } from "node:fs";
import { type ParticipantContext, targetModel } from "@nastavnik/core/target-model";
import { advance, createEngine, virtualClock } from "@nastavnik/engine";
import { confirm, decline, draftFrom, edit, expire, offer, orderPairs, runProtocol, solve } from "@nastavnik/matching";
import { pairingProblem } from "@nastavnik/matching/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { calendarOf, parseSchoolYear, simulateYear } from "@nastavnik/simulation";
import { Temporal } from "temporal-polyfill";

const file = new URL("../01-school-year/school-year.yaml", import.meta.url);
const parsed = parseSchoolYear(readFileSync(file, "utf8"), { file: "school-year.yaml" });
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
const definition = parsed.value;
const store = memoryStore({ tenant: "lyceum-45" });
await simulateYear({ definition, seed: 1, store, until: Temporal.PlainDate.from("2021-10-07") });

const clock = virtualClock(Temporal.Instant.from("2021-10-08T07:00:00Z"));
const engine = createEngine({ store, clock, calendar: calendarOf(definition), ...targetModel });
const parent = definition.id;
let commands = 0;
type Paper = { readonly signer: string; readonly number: string; readonly date: string };
async function give(
  role: string,
  workflow: string,
  id: string,
  type: string,
  payload: object,
  paper?: Paper,
): Promise<boolean> {
  const actor = { id: `${role}-1`, roles: [role], organisation: "lyceum-45" };
  const given = { id: `pairing-${++commands}`, type, payload, actor, ...(paper && { paper }) };
  const input = { ...given, ...(workflow === "programme" ? {} : { parent }) };
  const answer = await engine.execute({ workflow, id }, input);
  await engine.settle();
  if (answer.outcome !== "refused") return true;
  for (const { code, text } of answer.reasons) console.log(`  refused: ${type} ${id}: ${text.ru} [${code}]`);
  return false;
}

// #region draft
const registry = await store.loadGroup("participant", parent);
const problem = pairingProblem(registry.instances);
const result = solve(problem, { mode: "coverage", seed: "2021-10-08" });
let draft = draftFrom(problem, result);
console.log(
  `draft: ${draft.offers.length} pairs, without a mentor: ${result.unmatched.map(({ id }) => id).join(", ")}`,
);
// #endregion draft

// #region edit
const [first, second] = draft.offers;
if (first === undefined || second === undefined) throw new Error("expected at least two pairs");
for (const mentor of problem.mentors.map(({ id }) => id).filter((id) => id !== first.mentor)) {
  const edited = edit(draft, { kind: "assign", mentee: first.mentee, mentor });
  if (!edited.ok) continue;
  const { before, after } = edited.effect;
  console.log(`edit: ${first.mentee} to ${mentor}: score ${before.score} → ${after.score}, served ${after.served}`);
  draft = edited.draft;
  break;
}
// #endregion edit

// #region offers
const answerBy = "2021-10-15T21:00:00Z";
draft = offer(draft, answerBy);
const unitOf = new Map<string, string>();
async function propose(mentee: string, mentor: string): Promise<void> {
  const unit = `pair-${unitOf.size + 1}-${mentee}`;
  const form = registry.instances.find(({ id }) => id === mentee)?.context["forms"] as readonly string[];
  const period = { from: "2021-10-11", to: "2022-06-30" };
  const payload = { mentor, mentees: [mentee], form: form[0], roleModel: "mentor-to-mentee", period };
  // The mentor's seat and the mentee's place are reserved in the same transaction, or nothing happens.
  if (await give("curator", "unit", unit, "propose", payload)) unitOf.set(mentee, unit);
}
for (const { mentee, mentor } of draft.offers) await propose(mentee, mentor);
console.log(`offered: ${unitOf.size} pairs, to be answered before ${answerBy}`);
// #endregion offers

// #region answers
/** The curator records a paper that the person has signed, or a guardian for a minor. */
const paperOf = (person: string, signer: string, number: string): Paper => ({
  signer: signer === "guardian" ? `${person}-guardian` : person,
  number,
  date: clock.now().toString().slice(0, 10),
});
/** Whoever came of age since the first consent signs in person now: the engine says so. */
async function signed(person: string, sign: (signer: string) => Promise<boolean>): Promise<void> {
  const found = await engine.instance({ workflow: "participant", id: person });
  const { consents = {} } = (found?.context ?? {}) as Partial<ParticipantContext>;
  const signer = consents["personal-data"]?.signer ?? "self";
  if (!(await sign(signer)) && signer === "guardian") await sign("self");
}
const [refuser, silent, ...willing] = draft.offers;
if (refuser === undefined || silent === undefined) throw new Error("expected offers");
for (const { mentee, mentor } of willing) {
  const unit = unitOf.get(mentee) ?? "";
  for (const [by, person] of [
    ["mentee", mentee],
    ["mentor", mentor],
  ] as const) {
    const document = `consent/${unit}/${person}`;
    await signed(person, (signer) =>
      give("curator", "unit", unit, "consent", { person, document }, paperOf(person, signer, document)),
    );
    const seats = problem.mentors.find(({ id }) => id === mentor);
    const confirmed = confirm(draft, { mentee, by, at: clock.now().toString() }, seats);
    if (confirmed.ok) draft = confirmed.draft;
  }
}
await give("curator", "unit", unitOf.get(refuser.mentee) ?? "", "decline", {
  person: refuser.mentee,
  reason: "no-sympathy",
});
const declined = decline(
  draft,
  { mentee: refuser.mentee, by: "mentee", at: clock.now().toString() },
  { reason: "no-sympathy", answerBy: "2021-10-22T21:00:00Z" },
);
if (!declined.ok) throw new Error(declined.text.en);
draft = declined.draft;
for (const { mentee, mentor } of declined.added) {
  console.log(`declined: ${mentee} refuses ${refuser.mentor}, next choice ${mentor}`);
  await propose(mentee, mentor);
}

// Nobody answers the second offer: its deadline passes, the unit lapses by its timer, the draft moves on.
await advance(engine, clock, Temporal.Instant.from("2021-10-18T07:00:00Z"));
const expired = expire(draft, clock.now().toString(), "2021-10-25T21:00:00Z");
draft = expired.draft;
for (const { mentee, mentor } of expired.added) {
  console.log(`no answer: ${mentee}, next choice ${mentor}`);
  await propose(mentee, mentor);
}
// #endregion answers

// #region order
const units: string[] = [];
for (const { mentee, mentor } of orderPairs(draft)) {
  for (const id of [mentee, mentor]) {
    const person = await engine.instance({ workflow: "participant", id });
    const { consents = {} } = (person?.context ?? {}) as Partial<ParticipantContext>;
    if (consents["duty"] !== undefined) continue;
    const document = `duty/${id}`;
    await signed(id, (signer) =>
      give(
        "curator",
        "participant",
        id,
        "give-consent",
        { kind: "duty", signer, document },
        paperOf(id, signer, document),
      ),
    );
  }
  units.push(unitOf.get(mentee) ?? "");
}
const isIssued = await give("head", "programme", parent, "issue-order", {
  kind: "approve-pairs",
  number: "5-Н",
  units,
});
const { instances } = await store.loadGroup("unit", parent);
const working = instances.filter(({ value }) => typeof value === "object" && "working" in value).length;
console.log(`order: ${isIssued ? "issued" : "refused"}, ${working} of ${instances.length} pairs at work`);
console.log(runProtocol(problem, result).split("\n").slice(0, 4).join("\n"));
// #endregion order
