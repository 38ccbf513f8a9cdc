import {
  absentInstance,
  applyFact,
  type Instance,
  type InstanceRef,
  type JsonObject,
  type Reason,
} from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import {
  historyHash,
  readHistory,
  type Store,
  type StoredCommand,
  type StoredFact,
  virtualClock,
} from "@nastavnik/engine";
import { memoryStore, overlayStore } from "@nastavnik/persistence/memory";
import { type Story, StoryCourse, storyClock, type StoryStep, type ToldStep } from "@nastavnik/simulation";
import type { Temporal } from "temporal-polyfill";
import { type Move, Moves } from "./moves.ts";
import { everybody, type SomeBody, whoseEntry } from "./people.ts";
import { type Opening, storyFile } from "./story-file.ts";

/** What is done by somebody, before it has a moment. */
export type Doing = Omit<StoryStep, "at" | "expect">;

/** Something that happened or was refused. */
export type Happened =
  | { readonly kind: "fact"; readonly fact: StoredFact }
  | { readonly kind: "refusal"; readonly command: StoredCommand; readonly reasons: readonly Reason[] };

/** Everything that the page shows of one moment. */
export interface Present {
  readonly now: Temporal.PlainDateTime;
  readonly instances: ReadonlyMap<string, Instance>;
  readonly people: readonly SomeBody[];
  readonly happened: readonly Happened[];
  /** How many of them had happened before anything was done on the page. */
  readonly before: number;
  /** The moment at which the next timer is due. */
  readonly nextDue: Temporal.PlainDateTime | undefined;
  readonly course: StoryCourse;
}

/** What had happened before the page was opened: played once, and laid under everything that is tried. */
interface Ground {
  readonly store: Store;
  readonly at: Temporal.Instant;
  readonly facts: readonly StoredFact[];
  readonly instances: ReadonlyMap<string, Instance>;
  readonly people: Story["people"];
}

/**
 * A course of events that somebody tries by hand: the real engine over a store in memory. What was done is a tree of moves;
 * each place in it is reached by doing its moves anew over what had happened before, so that nothing can be left behind.
 */
export class Session {
  readonly opening: Opening;
  readonly moves = new Moves();
  /** What a stored history that was opened had come to. */
  readonly stored: string | undefined;
  readonly #story: Story;
  readonly #ground: Ground;
  #store: Store;
  #course: StoryCourse;

  private constructor(opening: Opening, story: Story, ground: Ground) {
    this.opening = opening;
    this.stored = story.hash;
    this.#story = { ...story, people: ground.people, steps: [], hash: undefined };
    this.#ground = ground;
    [this.#store, this.#course] = this.#overGround();
  }

  /**
   * Opens a story: what it comes after happens at once, its own steps become moves that can be taken back.
   *
   * @throws NastavnikError `invalid-input` for a step that no command can be
   */
  static async open(opening: Opening, story: Story): Promise<Session> {
    const clock = storyClock(story);
    const store = memoryStore({ tenant: story.organisation, clock });
    const bare: Story = { ...story, steps: [], until: undefined };
    const course = new StoryCourse(bare, { store, clock });
    await course.begin();
    for (const step of story.before) await course.tell(step);
    if (story.steps.length === 0 && story.until !== undefined) await course.passUntil(story.until);
    const { facts } = await readHistory(store);
    const instances = folded(new Map(), facts);
    const names = await namesOf(store, instances.values());
    const known = everybody({ story, facts, instances: [...instances.values()], names });
    const people = Object.fromEntries(
      known.map(({ id, roles, organisation, name }) => [id, { name: name.ru, roles: [...roles], organisation }]),
    );
    const ground: Ground = {
      store,
      at: clock.now(),
      facts,
      instances,
      people: { ...people, ...story.people },
    };
    const session = new Session(opening, story, ground);
    for (const { expect: _expect, ...step } of story.steps) await session.#do({ ...step, expect: "accepted" });
    if (story.until !== undefined && story.steps.length > 0) await session.wait(story.until);
    return session;
  }

  /** The time zone of the days that are told. */
  get timeZone(): string {
    return this.#story.timeZone;
  }

  /** Whose act something is by default. */
  get organisation(): string {
    return this.#story.organisation;
  }

  /** Lets somebody do something now. */
  async act(doing: Doing): Promise<ToldStep> {
    const at = this.#course.momentOf(this.#course.now.toPlainDate().toString());
    return this.#do({ ...doing, at: at.toString({ smallestUnit: "minute" }), expect: "accepted" });
  }

  /** Lets time go on until a day, or a moment. */
  async wait(until: string): Promise<void> {
    await this.#course.passUntil(until);
    this.moves.add({ kind: "wait", until });
  }

  /** Takes the last move back. Answers whether there was one. */
  async back(): Promise<boolean> {
    if (!this.moves.back()) return false;
    await this.#again();
    return true;
  }

  /** Goes to a place in the tree of moves; `undefined` is the beginning. */
  async goTo(place: number | undefined): Promise<void> {
    this.moves.goTo(place);
    await this.#again();
  }

  /** SHA-256 of all that has happened, as every store would tell it. */
  hash(): Promise<string> {
    return historyHash(this.#store);
  }

  /** The moves that led here as the file of a story, with the hash of what they came to. */
  async file(): Promise<string> {
    const moves = this.moves.path();
    const last = moves.at(-1);
    const until = last === undefined ? this.#story.until : last.kind === "wait" ? last.until : undefined;
    const steps = moves.flatMap((move) => (move.kind === "act" ? [move.step] : []));
    const actors = new Set(steps.map(({ who }) => who));
    const people = Object.fromEntries(
      Object.entries(this.#story.people)
        .filter(([id]) => actors.has(id))
        .map(([id, { name, roles, organisation }]) => [
          id,
          {
            ...(name !== undefined && { name }),
            roles,
            ...(organisation !== undefined && organisation !== this.organisation && { organisation }),
          },
        ]),
    );
    return storyFile(
      { ...this.opening, people: { ...this.opening.people, ...people } },
      { steps, ...(until !== undefined && { until }), hash: await this.hash() },
    );
  }

  /** All that there is to be seen now. */
  async present(): Promise<Present> {
    const { facts, commands } = await readHistory(this.#store);
    const instances = folded(this.#ground.instances, facts.slice(this.#ground.facts.length));
    const names = await namesOf(this.#store, instances.values());
    const people = everybody({ story: this.#story, facts, instances: [...instances.values()], names });
    const refusals = commands.flatMap((command): Happened[] =>
      command.answer.outcome === "refused" ? [{ kind: "refusal", command, reasons: command.answer.reasons }] : [],
    );
    const happened = [...facts.map((fact): Happened => ({ kind: "fact", fact })), ...refusals].toSorted((a, b) =>
      Number(momentOfHappened(a).epochNanoseconds - momentOfHappened(b).epochNanoseconds),
    );
    const before = happened.filter(
      (each) => momentOfHappened(each).epochNanoseconds <= this.#ground.at.epochNanoseconds,
    );
    const due = await this.#course.questions.nextDue();
    return {
      now: this.#course.now,
      instances,
      people,
      happened,
      before: before.length,
      nextDue: due?.toZonedDateTimeISO(this.timeZone).toPlainDateTime(),
      course: this.#course,
    };
  }

  async #do(step: StoryStep): Promise<ToldStep> {
    const told = await this.#course.tell(step);
    const codes = [...new Set(told.reasons.map(({ code }) => code))];
    const expect: StoryStep["expect"] =
      told.outcome === "refused" ? { refused: codes } : told.outcome === "ignored" ? "ignored" : "accepted";
    this.moves.add({ kind: "act", step: { ...step, expect } });
    return told;
  }

  async #again(): Promise<void> {
    [this.#store, this.#course] = this.#overGround();
    for (const move of this.moves.path()) await this.#repeat(move);
  }

  async #repeat(move: Move): Promise<void> {
    if (move.kind === "wait") await this.#course.passUntil(move.until);
    else await this.#course.tell(move.step);
  }

  #overGround(): [Store, StoryCourse] {
    const clock = virtualClock(this.#ground.at);
    const store = overlayStore(this.#ground.store, { clock });
    const done = this.#story.before.length;
    return [store, new StoryCourse(this.#story, { store, clock, overlay: overlayStore, done })];
  }
}

const momentOfHappened = (each: Happened): Temporal.Instant => (each.kind === "fact" ? each.fact.at : each.command.at);

function folded(before: ReadonlyMap<string, Instance>, facts: readonly StoredFact[]): ReadonlyMap<string, Instance> {
  const instances = new Map(before);
  for (const fact of facts) {
    const key = refKey(fact.instance);
    instances.set(key, applyFact(instances.get(key) ?? absentInstance(fact.instance), fact));
  }
  return instances;
}

/** Names that are kept as personal data; on this page nobody's is real. */
async function namesOf(store: Store, instances: Iterable<Instance>): Promise<ReadonlyMap<string, string>> {
  const subjects = [...instances].filter(({ workflow }) => workflow === "participant").map(whoseEntry);
  const data = await store.personalData(subjects, { reader: "simulator", purpose: "names on the page" });
  return new Map(
    [...data].flatMap(([id, { name }]: [string, JsonObject]) =>
      typeof name === "string" ? [[id, name] as const] : [],
    ),
  );
}

/** The key of an instance among those of a {@link Present}. */
export const keyOf = (ref: InstanceRef): string => refKey(ref);
