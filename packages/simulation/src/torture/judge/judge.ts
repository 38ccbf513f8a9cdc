import { absentInstance, applyFact, type Instance, type InstanceRef, rebuild, requestsOf } from "@nastavnik/core";
import { type Store, type StoredCommand, type StoredFact, verify, type WholeHistory } from "@nastavnik/engine";
import { canonicalJson } from "@nastavnik/core/internals";
import { account } from "../workload/account.ts";
import { bookings, books } from "../workload/ledger.ts";
import { type Finding, finding } from "./finding.ts";
import type { Testimony } from "./testimony.ts";

const nameOf = ({ workflow, id }: InstanceRef): string => `${workflow} ${id}`;

/** Facts by their instances, in their order. */
function grouped(facts: readonly StoredFact[]): ReadonlyMap<string, readonly StoredFact[]> {
  const groups = new Map<string, StoredFact[]>();
  for (const fact of facts) {
    const name = nameOf(fact.instance);
    const own = groups.get(name);
    if (own === undefined) groups.set(name, [fact]);
    else own.push(fact);
  }
  return groups;
}

/** Whether what is stored is what was promised, when all is quiet and nothing is left to be done. */
export async function judge(
  store: Store,
  { facts, commands }: WholeHistory,
  testimony: Testimony,
  opened: number,
): Promise<readonly Finding[]> {
  const byInstance = grouped(facts);
  const first = [
    ...testimony.errors.map((error) => finding("unexpected-error", error)),
    ...(await answersKept(store, testimony)),
  ];
  const broken = histories(byInstance);
  // What has gaps makes no state, and all else would only say so again.
  if (broken.length > 0) return [...first, ...broken];
  return [
    ...first,
    ...(await statesAgree(store, byInstance)),
    ...(await sealed(store)),
    ...once(facts),
    ...reactions(byInstance, commands),
    ...[...byInstance.values()].flatMap(timers),
    ...effects(facts, testimony),
    ...(await money(store, facts, opened)),
    ...(await booked(store, facts)),
  ];
}

async function answersKept(store: Store, { answers }: Testimony): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const { ref, id, answer } of answers) {
    const place = `${id} of ${nameOf(ref)}`;
    const stored = await store.answerTo(ref, id);
    if (stored === undefined) {
      found.push(finding("lost-command", place));
      continue;
    }
    const { outcome } = answer.outcome === "duplicate" ? answer.first : answer;
    const isSame =
      outcome === stored.outcome &&
      (answer.outcome !== "accepted" || (stored.outcome === "accepted" && stored.version === answer.fact.version));
    if (!isSame) found.push(finding("two-answers", place));
  }
  return found;
}

/** Versions without a gap, instants that never go back. */
function histories(byInstance: ReadonlyMap<string, readonly StoredFact[]>): readonly Finding[] {
  return [...byInstance].flatMap(([name, facts]) =>
    facts.flatMap((fact, index) => {
      const before = facts[index - 1];
      const isNext = fact.version === (before?.version ?? 0) + 1;
      const isLater = before === undefined || before.at.epochNanoseconds <= fact.at.epochNanoseconds;
      return isNext && isLater ? [] : [finding("broken-history", `${name}, fact ${fact.version}`)];
    }),
  );
}

const stateOf = (instance: Instance | undefined): string =>
  instance === undefined
    ? "–"
    : canonicalJson({ value: instance.value, context: instance.context, version: instance.version });

async function statesAgree(store: Store, byInstance: ReadonlyMap<string, readonly StoredFact[]>) {
  const found: Finding[] = [];
  for (const [name, facts] of byInstance) {
    const [first] = facts;
    if (first === undefined) continue;
    const [stored] = await store.load([first.instance]);
    const [expected, met] = [stateOf(rebuild(first.instance, facts)), stateOf(stored)];
    if (expected !== met) found.push(finding("state-and-facts", `${name}: ${met} ≠ ${expected}`));
  }
  return found;
}

/** Facts, states, timers and messages as the chain seals them; of a store that keeps one. */
async function sealed(store: Store): Promise<readonly Finding[]> {
  if (store.audit === undefined) return [];
  const { differences } = await verify(store);
  return differences.map(({ text }) => finding("chain-and-store", text.en));
}

function once(facts: readonly StoredFact[]): readonly Finding[] {
  const seen = new Set<string>();
  return facts.flatMap(({ instance, command: { id } }) => {
    const key = `${id} of ${nameOf(instance)}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [finding("carried-out-twice", key)];
  });
}

/** What the facts ask for, and nothing else, was answered. */
function reactions(
  byInstance: ReadonlyMap<string, readonly StoredFact[]>,
  commands: readonly StoredCommand[],
): readonly Finding[] {
  const asked = new Set<string>();
  for (const facts of byInstance.values()) {
    let instance: Instance | undefined;
    for (const fact of facts) {
      instance = applyFact(instance ?? absentInstance(fact.instance), fact);
      for (const { reaction, index: place } of requestsOf(bookings, fact, instance)) {
        const { workflow, id } = fact.instance;
        asked.add(`reaction:${workflow}/${id}/${fact.version}/${reaction.id}/${place}`);
      }
    }
  }
  const answered = new Set(commands.map(({ commandId }) => commandId).filter((id) => id.startsWith("reaction:")));
  return [
    ...[...asked].filter((id) => !answered.has(id)).map((id) => finding("lost-reaction", id)),
    ...[...answered].filter((id) => !asked.has(id)).map((id) => finding("reaction-from-nothing", id)),
  ];
}

/** Every timer that was set has fired when it was due and not before, or was cancelled; of one instance. */
function timers(facts: readonly StoredFact[]): readonly Finding[] {
  const waiting = new Map<string, string>();
  const found: Finding[] = [];
  for (const { instance, command, due, at, timers: changes } of facts) {
    const place = `${nameOf(instance)}, ${command.type}`;
    if (due !== undefined) {
      const isSet = [...waiting.values()].includes(due.toString());
      if (!isSet) found.push(finding("timer-from-nothing", `${place}, ${due.toString()}`));
      if (at.epochNanoseconds < due.epochNanoseconds)
        found.push(finding("timer-too-early", `${place}: ${at.toString()} < ${due.toString()}`));
      for (const [id, dueAt] of waiting) if (dueAt === due.toString()) waiting.delete(id);
    }
    for (const id of changes?.cancel ?? []) waiting.delete(id);
    for (const { id, dueAt } of changes?.set ?? []) waiting.set(id, dueAt.toString());
  }
  const [last] = facts;
  for (const [id, dueAt] of waiting) {
    if (last !== undefined) found.push(finding("lost-timer", `${nameOf(last.instance)}, ${id}, ${dueAt}`));
  }
  return found;
}

/** Each payment was told at least once, and of one account they were told first in their order. */
function effects(facts: readonly StoredFact[], { delivered }: Testimony): readonly Finding[] {
  const first = new Map<string, string[]>();
  for (const { source, id } of delivered) {
    const own = first.get(nameOf(source)) ?? [];
    if (!own.includes(id)) first.set(nameOf(source), [...own, id]);
  }
  const paid = grouped(facts.filter(({ command }) => command.type === "pay"));
  const names = new Set([...first.keys(), ...paid.keys()]);
  return [...names].flatMap((name) => {
    const told = (first.get(name) ?? []).map((id) => Number(/\/(\d+)\/\d+$/.exec(id)?.[1]));
    const asked = (paid.get(name) ?? []).map(({ version }) => version);
    const lost = asked.filter((version) => !told.includes(version));
    const invented = told.filter((version) => !asked.includes(version));
    const isOrdered = told.every((version, index) => index === 0 || (told[index - 1] ?? 0) < version);
    return [
      ...lost.map((version) => finding("lost-effect", `${name}, ${version}`)),
      ...invented.map((version) => finding("effect-from-nothing", `${name}, ${version}`)),
      ...(isOrdered ? [] : [finding("effects-out-of-order", `${name}: ${told.join(", ")}`)]),
    ];
  });
}

async function money(store: Store, facts: readonly StoredFact[], opened: number): Promise<readonly Finding[]> {
  const ids = new Set(facts.flatMap(({ instance: { workflow, id } }) => (workflow === account.id ? [id] : [])));
  const accounts = await store.load([...ids].map((id) => ({ workflow: account.id, id })));
  const sum = accounts.reduce(
    (total, each) => total + Number(each?.context["balance"] ?? 0) + Number(each?.context["held"] ?? 0),
    0,
  );
  return sum === opened ? [] : [finding("money-made", `${sum} ≠ ${opened}`)];
}

/** Both books hold what was to be booked, once and in the order in which it happened. */
async function booked(store: Store, facts: readonly StoredFact[]): Promise<readonly Finding[]> {
  const expected = facts
    .filter(({ instance, command, due }) => instance.workflow === account.id && (command.type === "pay" || due))
    .map(({ instance, version }) => `${instance.id}/${version}`)
    .join();
  const kept = await store.load(Object.values(books).map((id) => ({ workflow: "ledger", id })));
  return kept.flatMap((book, index) => {
    const entries = book?.context["entries"];
    const met = Array.isArray(entries) ? entries.join() : "";
    return met === expected
      ? []
      : [finding("booked-otherwise", `${Object.values(books)[index]}: ${met} ≠ ${expected}`)];
  });
}
