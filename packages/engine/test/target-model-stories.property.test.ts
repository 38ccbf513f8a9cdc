import { absentInstance, applyFact, type Fact, type Instance, matchesState } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import type { ParticipantContext, UnitContext } from "@nastavnik/core/target-model";
import type { Store } from "@nastavnik/engine";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { happenings } from "../../core/test/target-model/deeds.ts";
import type { Happening } from "../../core/test/target-model/happening.ts";
import { agreed, approve, joining, mentee, mentor } from "../../core/test/target-model/people-scenes.ts";
import { done, scenes, toPerson, toUnit } from "../../core/test/target-model/scenes.ts";
import type { Deed } from "../../core/test/target-model/school.ts";
import { codesOf, EngineSchool, RecordingSchool, type Tried } from "./school-replay.ts";

const people = ["m1", "m2", "s1", "s2", "s3", "t1"];

const crowded = scenes(
  joining,
  done(toPerson("m1", "select", { form: "teacher-teacher" })),
  mentor("m2", { capacity: 2 }),
  done(toPerson("m2", "select", { form: "teacher-teacher" })),
  mentee("s3"),
  mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
  agreed("u1", "m1", ["s1"]),
  done(approve("5", "u1")),
);

/** Sometimes somebody else than meant does it, whatever the host calls them. */
const impostor = fc.record({
  id: fc.constantFrom(...people, "curator", "coordinator", "head", "stranger", "parent-of-s1", "parent-of-t1"),
  roles: fc.subarray(["head", "deputy-head", "coordinator", "curator", "mentor", "mentee", "teacher", "guardian"], {
    minLength: 1,
    maxLength: 3,
  }),
  organisation: fc.constantFrom("school", "school", "lyceum"),
});

/** Somebody's own act in the pair that is at work from the beginning, or in an entry of its mentee. */
const ownActs = fc
  .constantFrom(
    toUnit("u1", "hold-meeting", { kind: "organizational-first" }),
    toUnit("u1", "diagnose", { items: 2 }),
    toUnit("u1", "resign", { ground: "personal" }),
    toUnit("u1", "take-back-resignation"),
    toUnit("u1", "submit-report", { person: "s1" }),
    toUnit("u1", "request-replacement", { ground: "no-personal-contact" }),
    toPerson("s1", "withdraw-consent", { kind: "duty" }),
    toPerson("s1", "answer-questionnaire", { kind: "satisfaction" }),
  )
  .map((deed): Happening => ({
    days: 0,
    deeds: () => [deed],
    [fc.toStringMethod]: () => `${deed.type} of ${deed.on.id}`,
  }));

const stories = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(happenings, fc.constant(undefined)) },
    { weight: 1, arbitrary: fc.tuple(happenings, impostor) },
    { weight: 2, arbitrary: fc.tuple(ownActs, impostor) },
  ),
  { minLength: 5, maxLength: 25, size: "max" },
);

/** What was tried in a school, the prelude with it. */
function tell(story: readonly (readonly [Happening, Deed["by"] | undefined])[]): RecordingSchool {
  const school = new RecordingSchool();
  crowded(school);
  for (const [{ days, deeds }, by] of story) {
    school.passTo(school.now.add({ hours: 24 * days }));
    for (const deed of deeds(school)) school.attempt(by === undefined ? deed : { ...deed, by });
  }
  return school;
}

const only = (...types: readonly string[]): ReadonlySet<string> => new Set(types);

/** Whose own act it can only be, written down by hand: nothing here is taken from the declarations. */
const ofMentor = only("diagnose", "resign", "take-back-resignation", "refuse-assignment");
const ofMentee = only("request-replacement");
const ofNamed = only("consent", "rank-deficits", "submit-report");
const ofParticipant = only("answer-questionnaire", "give-consent", "withdraw-consent", "provide-clearance");
const recorders = ["coordinator", "curator", "teacher"];

/** The people whose own act a command is; `undefined` for one that an office gives, or may give. */
function ownersOf({ instance, command }: Fact, before: Instance | undefined): readonly string[] | undefined {
  const { type, payload } = command;
  if (instance.workflow === "participant" && ofParticipant.has(type)) {
    return [((before?.context ?? {}) as Partial<ParticipantContext>).person ?? instance.id];
  }
  if (instance.workflow !== "unit") return undefined;
  const { mentor: leading, mentees = [] } = (before?.context ?? {}) as Partial<UnitContext>;
  if (ofMentor.has(type)) return [leading ?? ""];
  if (ofMentee.has(type)) return mentees;
  return ofNamed.has(type) ? [payload["person"] as string] : undefined;
}

/** What is wrong with whose act a fact says it was. */
function trespasses(fact: Fact, before: Instance | undefined): readonly string[] {
  const { act, actor, cause, due, command } = fact;
  const told = `${fact.instance.workflow} ${fact.instance.id} ${command.type} by ${actor.id}: ${JSON.stringify(act)}`;
  if (act === undefined) return [told];
  if (act.kind === "system") return cause === undefined && due === undefined ? [`${told} follows from nothing`] : [];
  const owners = ownersOf(fact, before);
  if (act.kind === "office") {
    const isHeld = actor.roles.includes(act.role) && (actor.organisation === "school" || act.role === "mentor");
    const isAppointed = !["coordinator", "curator"].includes(act.role) || ["coordinator", "curator"].includes(actor.id);
    return isHeld && isAppointed && owners === undefined ? [] : [told];
  }
  const { of, by, mandate, recordedBy, paper: signed } = act;
  const isTheirs = owners === undefined || owners.includes(of);
  const isRepresented = by === of || (mandate !== undefined && by === `parent-of-${of}`);
  const isSpoken =
    recordedBy === undefined
      ? by === actor.id
      : recordedBy === actor.id && signed !== undefined && actor.roles.some((role) => recorders.includes(role));
  return isTheirs && isRepresented && isSpoken ? [] : [told];
}

const pictureOf = ({ version, status, value, context, timers = [] }: Instance): string =>
  canonicalJson({
    version,
    status,
    value,
    context,
    timers: timers.map(({ id, dueAt }) => `${id} ${dueAt.toString()}`).toSorted(),
  });

/** Looks at what was stored since it has looked last, and knows every instance as its facts have made it so far. */
class Witness {
  readonly #store: Store;
  readonly #known = new Map<string, Instance>();
  #position = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Everything that is wrong: trespasses, instants that run backwards, and facts that make another state than is stored. */
  async look(): Promise<{ readonly found: readonly string[]; readonly news: readonly Fact[] }> {
    const news = await this.#store.facts({ after: this.#position });
    this.#position = news.at(-1)?.position ?? this.#position;
    const found: string[] = [];
    const changed = new Map<string, Instance>();
    for (const fact of news) {
      const name = `${fact.instance.workflow} ${fact.instance.id}`;
      const before = this.#known.get(name);
      found.push(...trespasses(fact, before));
      if (fact.version !== (before?.version ?? 0) + 1)
        found.push(`${name}: ${fact.version} after ${before?.version ?? 0}`);
      if (before?.at !== undefined && Temporal.Instant.compare(fact.at, before.at) < 0)
        found.push(`${name} runs backwards`);
      const after = applyFact(before ?? absentInstance(fact.instance), fact);
      this.#known.set(name, after);
      changed.set(name, after);
    }
    return { found: [...found, ...(await this.#differing(changed))], news };
  }

  /** The instances that are stored otherwise than their facts make them, among all that there ever were. */
  lookAtAll(): Promise<readonly string[]> {
    return this.#differing(this.#known);
  }

  async #differing(instances: ReadonlyMap<string, Instance>): Promise<readonly string[]> {
    const stored = await this.#store.load([...instances.values()]);
    return [...instances]
      .filter(([, own], index) => stored[index] === undefined || pictureOf(stored[index]) !== pictureOf(own))
      .map(([name]) => `${name} is not what its facts make`);
  }
}

/**
 * Plays the story on an engine, and looks at all that was stored after every step. Answers what was answered otherwise than
 * without an engine, and what is wrong with the history.
 */
async function play(tried: readonly Tried[], engine: EngineSchool): Promise<readonly string[]> {
  const differences: string[] = [];
  const witness = new Witness(engine.store);
  for (const person of people) await engine.recordGuardian(person);
  for (const each of tried) {
    await engine.passTo(each.at);
    differences.push(...(await witness.look()).found);
    const { answer, input } = await engine.attempt(each);
    if (answer.outcome !== each.outcome || codesOf(answer).join() !== each.codes.join()) {
      differences.push(
        `${each.type} of ${each.on.id}: ${answer.outcome} ${codesOf(answer).join()}, not ${each.outcome} ${each.codes.join()}`,
      );
    }
    if (answer.outcome === "refused") {
      // The same command gets the same answer, and so does another one that says the same.
      const again = await engine.engine.execute(each.on, input);
      const anew = await engine.engine.execute(each.on, { ...input, id: `${input.id}-anew` });
      const first = again.outcome === "duplicate" && again.first.outcome === "refused" ? again.first.reasons : [];
      const second = anew.outcome === "refused" ? anew.reasons : [];
      for (const reasons of [first, second]) {
        if (!isDeepStrictEqual(reasons, answer.reasons))
          differences.push(`${each.type} of ${each.on.id} is refused otherwise`);
      }
    }
    const { found, news } = await witness.look();
    differences.push(...found);
    // What has fallen due before it is done before, and is true whatever becomes of it.
    const own = news.filter(({ act }) => act?.kind !== "system");
    if (own.length > 0 !== (answer.outcome === "accepted"))
      differences.push(`${each.type} of ${each.on.id} was ${answer.outcome}, and ${own.length} facts say otherwise`);
    await engine.engine.settle();
    differences.push(...(await witness.look()).found);
  }
  return [...differences, ...(await witness.lookAtAll())];
}

describe("random stories of a school, played on an engine", () => {
  it("no act of a person is done without that person, instants never run backwards, and facts make the state", async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const school = tell(story);
        const engine = new EngineSchool(Temporal.Instant.from("2025-09-01T06:00:00Z"));
        expect(await play(school.tried, engine)).toEqual([]);
        refused += school.tried.filter(({ outcome }) => outcome === "refused").length;
        // What the kernel alone came to, the engine has stored.
        for (const expected of school.instances) {
          const [stored] = await engine.store.load([expected]);
          const { value, context } = stored ?? {};
          expect({ value, context }).toEqual({ value: expected.value, context: expected.context });
        }
        expect(await engine.store.asides()).toEqual([]);
      }),
      { numRuns: runs(6) },
    );
    expect(refused).toBeGreaterThan(20);
  });

  it("knows a trespass when it sees one", () => {
    const school = tell([]);
    const fact = school.facts.find(({ command }) => command.type === "give-consent");
    if (fact === undefined) throw new Error("expected a consent");
    const before = school.instances.find(({ id }) => id === fact.instance.id);
    expect(trespasses(fact, before)).toEqual([]);
    const stranger = { ...fact, actor: { ...fact.actor, id: "stranger" } };
    expect(trespasses(stranger, before)).toHaveLength(1);
    expect(trespasses({ ...fact, act: { kind: "office", role: "curator" } }, before)).toHaveLength(1);
    expect(trespasses({ ...fact, act: { kind: "system" } }, before)).toHaveLength(1);
    expect(matchesState(before?.value ?? "", "registered")).toBe(true);
  });
});
