import type { JsonObject, Reason } from "@nastavnik/core";
import { schoolCalendar, russianProductionCalendar } from "@nastavnik/core/calendar";
import { type ParticipantContext, targetModel, type UnitContext } from "@nastavnik/core/target-model";
import { createEngine, type Engine, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { addendumTerms } from "../../core/test/target-model/people-scenes.ts";

const calendar = schoolCalendar(russianProductionCalendar());

/** A regulation that asks for nothing: what is left is law and integrity. */
const nothing = (id: string, changes: JsonObject = {}): JsonObject => ({
  format: "nastavnik-regulation/1",
  id,
  title: { ru: `Положение ${id}`, en: `Regulation of ${id}` },
  ...changes,
});
const across = { pairing: { acrossOrganisations: true } };

type Answer = { readonly outcome: string; readonly reasons?: readonly Reason[] };

/** Programmes of schools in one store. */
class Town {
  readonly store;
  readonly engine: Engine;
  #commands = 0;

  constructor() {
    const clock = virtualClock(Temporal.Instant.from("2025-09-01T06:00:00Z"));
    this.store = memoryStore({ tenant: "town", clock });
    this.engine = createEngine({ store: this.store, clock, calendar, ...targetModel });
  }

  /** Tries something in an organisation. */
  async attempt(
    workflow: string,
    id: string,
    type: string,
    payload: JsonObject,
    more: JsonObject = {},
  ): Promise<Answer> {
    const { parent, organisation = "school", by = "head", signer } = more as Record<string, string | undefined>;
    const command = `command-${++this.#commands}`;
    const answer = await this.engine.execute(
      { workflow, id },
      {
        id: command,
        type,
        payload,
        actor: { id: by, roles: [by, "coordinator", "curator"], organisation },
        ...(parent !== undefined && { parent }),
        ...(signer !== undefined && { paper: { signer, number: command, date: "2025-09-01" } }),
      },
    );
    return answer;
  }

  async do(...args: Parameters<Town["attempt"]>): Promise<void> {
    const { outcome, reasons = [] } = await this.attempt(...args);
    if (outcome !== "accepted") throw new Error(`${args[2]}: ${reasons.map(({ text }) => text.en).join("; ")}`);
  }

  async found(id: string, regulation: JsonObject, organisation = "school"): Promise<void> {
    const period = { from: "2025-09-01", to: "2026-08-31" };
    await this.do("programme", id, "found", { organisation, period, regulation }, { organisation });
  }

  async enter(id: string, parent: string, entry: JsonObject, organisation = "school"): Promise<void> {
    const more = { parent, organisation };
    const signer = typeof entry["person"] === "string" ? entry["person"] : id;
    await this.do("participant", id, "register", { isEmployee: true, kind: "teacher", forms: [], ...entry }, more);
    const consent = { kind: "personal-data", signer: "self", document: `consent/${id}` };
    await this.do("participant", id, "give-consent", consent, { ...more, signer });
    await this.do("participant", id, "enter-registry", {}, more);
    if (entry["side"] !== "mentor") return;
    await this.do("participant", id, "select", { form: "teacher-teacher" }, more);
    await this.do("participant", id, "train", { mode: "consultation" }, more);
  }

  propose(unit: string, parent: string, mentor: string, mentees: readonly string[], more: JsonObject = {}) {
    const { organisation = "school", ...payload } = more;
    const period = { from: "2025-09-01", to: "2026-05-31" };
    return this.attempt(
      "unit",
      unit,
      "propose",
      {
        mentor,
        mentees: [...mentees],
        form: "teacher-teacher",
        roleModel: "experienced-to-young-teacher",
        period,
        ...payload,
      },
      { parent, organisation },
    );
  }

  async seatsOf(...ids: readonly string[]): Promise<number> {
    const entries = await Promise.all(ids.map((id) => this.engine.instance({ workflow: "participant", id })));
    return entries.reduce((sum, entry) => {
      const { seats = {} } = (entry?.context ?? {}) as Partial<ParticipantContext>;
      return sum + Object.values(seats).reduce((all, each) => all + each, 0);
    }, 0);
  }
}

/** One mentor of three seats in two programmes of a school, each with four mentees. */
async function twoProgrammes(): Promise<Town> {
  const town = new Town();
  for (const programme of ["a", "b"]) await town.found(programme, nothing("school"));
  await town.enter("m", "a", { side: "mentor", capacity: 3 });
  await town.enter("m-in-b", "b", { side: "mentor", capacity: 3, person: "m" });
  for (const programme of ["a", "b"]) {
    for (const number of [1, 2, 3, 4]) await town.enter(`${programme}${number}`, programme, { side: "mentee" });
  }
  return town;
}

const mentorIn = { a: "m", b: "m-in-b" } as const;
const proposals = fc.array(
  fc.record({ programme: fc.constantFrom("a", "b"), mentee: fc.integer({ min: 1, max: 4 }) }),
  {
    minLength: 4,
    maxLength: 8,
  },
);

describe("two programmes of one organisation", () => {
  it("share the seats of a person: three are three in all, whoever asks first and however many at once", async () => {
    await fc.assert(
      fc.asyncProperty(proposals, async (asked) => {
        const town = await twoProgrammes();
        const once = asked.filter(
          ({ programme, mentee }, index) =>
            asked.findIndex((each) => each.programme === programme && each.mentee === mentee) === index,
        );
        const answers = await Promise.all(
          once.map(({ programme, mentee }, index) =>
            town.propose(`u${index}`, programme, mentorIn[programme], [`${programme}${mentee}`]),
          ),
        );
        const accepted = answers.filter(({ outcome }) => outcome === "accepted").length;
        expect(accepted).toBe(Math.min(3, once.length));
        expect(await town.seatsOf("m", "m-in-b")).toBe(accepted);
      }),
      { numRuns: runs(4) },
    );
  });

  it("count what is taken in all, whatever begins, ends or is cancelled in either", async () => {
    const deeds = fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({ propose: fc.constantFrom("a" as const, "b" as const), mentee: fc.nat(3) }),
        },
        { weight: 3, arbitrary: fc.record({ dissolve: fc.nat(6) }) },
        { weight: 1, arbitrary: fc.record({ cancel: fc.constantFrom("a", "b") }) },
        {
          weight: 1,
          arbitrary: fc.record({ leaves: fc.constantFrom("m", "m-in-b"), by: fc.constantFrom("withdraw", "stop") }),
        },
      ),
      { minLength: 6, maxLength: 14, size: "max" },
    );
    await fc.assert(
      fc.asyncProperty(deeds, async (story) => {
        const town = await twoProgrammes();
        const units: string[] = [];
        for (const deed of story) {
          if ("propose" in deed) {
            const unit = `u${units.length}`;
            units.push(unit);
            const { propose: parent, mentee } = deed;
            await town.propose(unit, parent, mentorIn[parent], [`${parent}${mentee + 1}`]);
          } else if ("dissolve" in deed) {
            const unit = units[deed.dissolve % Math.max(1, units.length)] ?? "u0";
            await town.attempt("unit", unit, "dissolve", { reason: "dissolved" });
          } else if ("cancel" in deed) {
            await town.attempt("programme", deed.cancel, "cancel-programme", { ground: "founder", document: "9" });
          } else {
            const signed = { parent: "a", signer: "m" };
            if (deed.by === "withdraw") {
              await town.attempt("participant", deed.leaves, "withdraw", { reason: "personal" });
            } else {
              await town.attempt("participant", deed.leaves, "withdraw-consent", { kind: "personal-data" }, signed);
              await town.attempt("participant", deed.leaves, "stop-processing", {});
            }
          }
          await town.engine.settle();
          const all = await Promise.all(units.map((id) => town.engine.instance({ workflow: "unit", id })));
          const live = all.flatMap((unit) =>
            unit?.status === "active" ? [unit.context as unknown as UnitContext] : [],
          );
          const taken = live.reduce((sum, { mentees }) => sum + mentees.length, 0);
          const first = await town.engine.instance({ workflow: "participant", id: "m" });
          const { lent = {} } = (first?.context ?? {}) as Partial<ParticipantContext>;
          expect(taken).toBeLessThanOrEqual(3);
          expect(await town.seatsOf("m", "m-in-b")).toBe(taken);
          if (first?.status !== "active") continue;
          expect(Object.values(lent).reduce((sum, each) => sum + each, 0)).toBe(await town.seatsOf("m-in-b"));
        }
      }),
      { numRuns: runs(3) },
    );
  });

  it("free a seat for each other when a unit ends, and tell what is taken in all", async () => {
    const town = await twoProgrammes();
    await town.propose("u1", "a", "m", ["a1", "a2"]);
    await town.propose("u2", "b", "m-in-b", ["b1"]);
    const full = await town.propose("u3", "b", "m-in-b", ["b2"]);
    expect(full.reasons?.map(({ text }) => text.ru)).toEqual(["Нужно мест: 1; во всех программах занято 3 из 3"]);
    await town.do("unit", "u1", "dissolve", { reason: "dissolved" }, { parent: "a" });
    await town.engine.settle();
    expect(await town.propose("u4", "b", "m-in-b", ["b2"])).toMatchObject({ outcome: "accepted" });
  });

  it("of another organisation count seats of their own", async () => {
    const town = new Town();
    await town.found("a", nothing("school"));
    await town.found("c", nothing("other"), "other");
    await town.enter("m", "a", { side: "mentor", capacity: 1 });
    await town.enter("m-in-c", "c", { side: "mentor", capacity: 1, person: "m" }, "other");
    await town.enter("a1", "a", { side: "mentee" });
    await town.enter("c1", "c", { side: "mentee" }, "other");
    expect(await town.propose("u1", "a", "m", ["a1"])).toMatchObject({ outcome: "accepted" });
    expect(await town.propose("u2", "c", "m-in-c", ["c1"], { organisation: "other" })).toMatchObject({
      outcome: "accepted",
    });
  });
});

/** A mentor of one school and a mentee of another. */
async function twoSchools(ours: JsonObject, theirs: JsonObject): Promise<Town> {
  const town = new Town();
  await town.found("ours", nothing("ours", ours), "ours");
  await town.found("theirs", nothing("theirs", theirs), "theirs");
  await town.enter("m", "theirs", { side: "mentor", capacity: 1 }, "theirs");
  await town.enter("t", "ours", { side: "mentee" }, "ours");
  return town;
}
const pair = { mentorProgramme: "theirs", organisation: "ours" };

describe("a pair of two organisations", () => {
  it.each([
    ["the one", {}, across, ["Положение ours"]],
    ["the other", across, {}, ["Положение theirs"]],
    ["neither", {}, {}, ["Положение ours", "Положение theirs"]],
  ])("is refused where %s does not allow it, and told by whose regulation", async (_who, ours, theirs, titles) => {
    const town = await twoSchools(ours, theirs);
    const { reasons = [] } = await town.propose("u1", "ours", "m", ["t"], pair);
    expect(reasons.map(({ text }) => text.ru)).toEqual(
      titles.map((title) => `Пару с участником другой организации не допускает «${title}»`),
    );
  });

  it("is a stranger's where the partner is not named", async () => {
    const town = await twoSchools(across, across);
    const { reasons = [] } = await town.propose("u1", "ours", "m", ["t"], { organisation: "ours" });
    expect(reasons.map(({ code }) => code)).toContain("mentor-registered");
  });

  it("works where both allow it: proposed, ordered with the mentor named, and the seat is taken there", async () => {
    const town = await twoSchools(across, across);
    expect(await town.propose("u1", "ours", "m", ["t"], pair)).toMatchObject({ outcome: "accepted" });
    expect(await town.seatsOf("m")).toBe(1);
    const addendum = { document: "addendum-1", ...addendumTerms };
    await town.do("unit", "u1", "attach-contract-addendum", addendum, { parent: "ours", organisation: "ours" });
    const order = (more: JsonObject = {}) =>
      town.attempt(
        "programme",
        "ours",
        "issue-order",
        { kind: "approve-pairs", number: "1", units: ["u1"], ...more },
        { organisation: "ours" },
      );
    expect(await order()).toMatchObject({ outcome: "refused" });
    expect(await order({ outsideMentors: ["m"] })).toMatchObject({ outcome: "accepted" });
    await town.engine.settle();
    expect((await town.engine.instance({ workflow: "unit", id: "u1" }))?.value).toHaveProperty("working");
  });
});
