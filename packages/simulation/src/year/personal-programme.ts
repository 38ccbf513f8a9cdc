import { type Instance, matchesState, type Workflow } from "@nastavnik/core";
import {
  listed,
  personalProgramme as workflow,
  type PersonalProgrammeContext,
  type UnitContext,
  whoIsParty,
} from "@nastavnik/core/target-model";
import { giveConsent, signatoryOf } from "./consents.ts";
import { personOf } from "./person-of.ts";
import { programmeRows } from "./programme-rows.ts";
import { documentsOfWay } from "./way-documents.ts";
import type { Attempt, Outcome, YearRun } from "./year-run.ts";

const { commands }: Workflow = workflow;

/** The results that a personalised programme is judged by. */
const [rowsDone, satisfaction] = ["rows-done", "satisfaction"] as const;

/** Whether the regulation closes a unit with a completed personalised programme only. */
export function isProgrammeDemanded({ regulation }: Pick<YearRun, "regulation">): boolean {
  return listed(regulation.value("unit.closing")).includes("personal-programme");
}

/** Everything that is done by the personalised programme of one unit; what is there already is not done again. */
export class ProgrammeOfUnit {
  readonly #run: YearRun;
  readonly #unit: string;

  constructor(run: YearRun, unit: string) {
    this.#run = run;
    this.#unit = unit;
  }

  /** The mentor draws the programme up, the mentees agree, it is approved, and the work begins with the checklist. */
  async begin(): Promise<void> {
    if (this.#unitNow().programme === undefined) await this.#drawUp();
    if (this.#isIn("draft") && this.#now().indicators.length === 0) await this.#planResults();
    if (this.#isIn("draft")) for (const person of this.#mentees()) await this.#onPaper(person, "agree", { person });
    if (this.#isIn("agreed")) {
      const who = this.#run.regulation.value("personalProgramme.approvedBy") === "head" ? "head" : "curator";
      await this.#do(who, "approve", { document: `programme/${this.#unit}` });
    }
    if (this.#isIn("approved")) await this.#do("curator", "begin");
    if (this.#isIn("in-work")) await this.#certifyChecklist();
    if (this.#isIn("in-work")) await this.#drawUpPlans();
    if (this.#isIn("in-work")) await this.#finishRows("1", "2", "3");
  }

  /** A training on the first deficit, a task, and the mid-term control. */
  async work(): Promise<void> {
    await this.begin();
    if (!this.#isIn("in-work")) return;
    const { trainings, tasksGiven, controls, inBankAt, placements, checklist } = this.#now();
    const competence = checklist?.deficits[0] ?? "competence-1";
    if (trainings.length === 0) await this.#do("mentor", "hold-training", { competence });
    if (Object.keys(tasksGiven).length === 0)
      for (const person of this.#mentees()) await this.#giveTask(person, competence);
    if (controls["mid-term"] === undefined) await this.#control("mid-term");
    await this.#finishRows("5");
    if (inBankAt === undefined) await this.#do("curator", "include-in-bank");
    if (placements.length === 0) {
      await this.#do("head", "publish", { what: "programme", where: "school-site", named: [] });
    }
  }

  /** Products, the final control, reports and the completion. */
  async finish(): Promise<void> {
    await this.work();
    if (!this.#isIn("in-work")) return;
    for (const person of this.#mentees()) {
      if (this.#now().openLessons.every((lesson) => lesson.person !== person)) {
        await this.#do("mentor", "hold-open-lesson", { person, document: `lesson/${this.#unit}/${person}` });
      }
      await this.#publishProduct(person);
      if (this.#now().materials.every((each) => each.person !== person)) {
        await this.#onPaper(person, "keep-material", {
          material: "portfolio",
          person,
          document: `portfolio/${person}`,
        });
      }
    }
    if (this.#now().controls["final"] === undefined) await this.#control("final");
    await this.#finishRows("4", "6");
    for (const person of [this.#mentor(), ...this.#mentees()]) await this.#report(person);
    for (const way of this.#now().monitoring?.ways ?? []) await this.#giveEvidence(way);
    if (this.#now().assessments.length === 0) await this.#do("mentor", "assess", { outcome: "achieved" });
    await this.#recogniseEarlySuccess();
    await this.#do("curator", "complete");
    if (!this.#isIn("completed")) return;
    await this.#judge();
    await this.#do("head", "publish", { what: "results", where: "school-site", named: [] });
  }

  async #drawUp(): Promise<void> {
    const { regulation, definition } = this.#run;
    const { mentor, form, roleModel, mentees, period } = this.#unitNow();
    const goals = listed(regulation.value("documents.goals"));
    const [template] = (regulation.value("personalProgramme.templates") ?? []) as readonly {
      readonly id: string;
      readonly version: string;
    }[];
    await this.#run.attempt({
      who: { id: this.#mentor(mentor), roles: ["mentor"], organisation: definition.organisation.id },
      on: { workflow: "personal-programme", id: `programme-of-${this.#unit}` },
      type: "draw-up",
      payload: {
        unit: this.#unit,
        ...(template && { template: { id: template.id, version: template.version } }),
        goals: goals.length === 0 ? [form] : goals,
        tasks: (goals.length === 0 ? [form] : goals).map((goal) => ({ task: `task-${goal}`, goal })),
        roleModel,
        deliveryMode: mentees.length === 1 ? "individual" : "group",
        format: "short-term-goal-setting",
        period,
      },
    });
  }

  async #planResults(): Promise<void> {
    const plan = (id: string, planned: number, ru: string, en: string) =>
      ({ id, title: { ru, en }, document: "programme", unit: "percent", planned }) as const;
    await this.#do("curator", "plan-results", {
      indicators: [
        plan(rowsDone, 100, "Выполненные строки дорожной карты пары", "Rows of the pair's road map that were done"),
        plan(satisfaction, 75, "Удовлетворённость наставляемых", "Satisfaction of the mentees"),
      ],
    });
  }

  /** The results are compared with plan, and the programme is packaged or revised. */
  async #judge(): Promise<void> {
    const { indicators, plans } = this.#now();
    if (!this.#isIn("completed.open") || indicators.length === 0) return;
    const { rows = [], done = {} } = plans["pair"] ?? {};
    const found: Readonly<Record<string, number>> = {
      [rowsDone]: Math.floor((100 * Object.keys(done).length) / Math.max(1, rows.length)),
      [satisfaction]: this.#run.chance.whole({ from: 70, to: 100 }, this.#unit, satisfaction),
    };
    for (const [id, value] of Object.entries(found)) {
      const fact = { id, value, measuredOn: this.#run.today().toString(), source: "entered" };
      await this.#do("curator", "record-result", { fact: { ...fact, evidence: `report/${this.#unit}` } });
    }
    const isReached = indicators.every(({ id, planned }) => (found[id] ?? 0) >= Number(planned));
    await this.#do("curator", isReached ? "package" : "revise");
  }

  async #certifyChecklist(): Promise<void> {
    const { checklist } = this.#now();
    if (checklist?.certifiedAt !== undefined) return;
    const count = this.#run.chance.whole({ from: 2, to: 4 }, this.#unit, "deficits");
    const deficits = Array.from({ length: count }, (_, index) => `competence-${index + 1}`);
    if (checklist === undefined) {
      await this.#do("mentor", "diagnose", {
        protocol: `diagnosis/${this.#unit}`,
        items: deficits.map((competence) => ({ competence, area: "methodical" })),
      });
      await this.#do("mentor", "draft-checklist", { deficits });
    }
    const order = this.#now().checklist?.deficits ?? deficits;
    const isRanked = this.#now().checklist?.rankedAt !== undefined;
    if (!isRanked) {
      for (const person of [this.#mentor(), ...this.#mentees()]) {
        await this.#onPaper(person, "rank-deficits", { person, order: [...order] });
      }
    }
    await this.#do("curator", "certify-checklist");
  }

  async #drawUpPlans(): Promise<void> {
    const { period } = this.#now();
    for (const whose of ["pair", "mentor", "curator", ...this.#mentees()]) {
      if (this.#now().plans[whose] !== undefined) continue;
      const payload = { whose, rows: programmeRows(whose, period) };
      await this.#do(whose === "curator" ? "curator" : "mentor", "draw-up-plan", payload);
    }
  }

  /** Rows of the pair's road map are done. */
  async #finishRows(...rows: readonly string[]): Promise<void> {
    for (const row of rows) {
      const plan = this.#now().plans["pair"];
      if (plan !== undefined && plan.done[row] === undefined)
        await this.#do("mentor", "finish-row", { whose: "pair", row });
    }
  }

  /** Where only a fulfilled programme ends before its last day, every row is done, and that is recognised. */
  async #recogniseEarlySuccess(): Promise<void> {
    const { plans, period, fulfilledEarlyAt } = this.#now();
    const isAsked = this.#run.regulation.value("personalProgramme.earlyBySuccess") !== undefined;
    if (!isAsked || fulfilledEarlyAt !== undefined || this.#run.today().toString() >= period.to) return;
    for (const [whose, { rows, done }] of Object.entries(plans)) {
      for (const { row } of rows.filter((each) => done[each.row] === undefined)) {
        await this.#do(whose === "curator" ? "curator" : "mentor", "finish-row", { whose, row });
      }
    }
    await this.#do("curator", "recognise-early-success", { document: `early-success/${this.#unit}` });
  }

  async #giveTask(person: string, competence: string): Promise<void> {
    const task = `task/${person}`;
    await this.#do("mentor", "give-task", { task, person, competence });
    await this.#onPaper(person, "hand-in-task", { task, person });
    await this.#do("mentor", "accept-task", { task });
  }

  async #control(kind: "mid-term" | "final"): Promise<void> {
    const people = kind === "final" ? [this.#mentor(), ...this.#mentees()] : this.#mentees();
    const score = (person: string) => this.#run.chance.whole({ from: 5, to: 10 }, this.#unit, kind, person);
    const needed = (this.#now().monitoring?.evidence[kind] ?? []) as readonly {
      readonly by: string;
      readonly form: string;
    }[];
    await this.#do("curator", "carry-out-control", {
      kind,
      satisfaction: people.map((person) => ({ person, score: score(person) })),
      ...(kind === "final" && { outsideEvents: this.#run.chance.whole({ from: 0, to: 3 }, this.#unit, "outside") }),
      evidence: needed.map(({ by, form }) => ({ by, form, document: `${form}/${this.#unit}/${kind}` })),
    });
  }

  async #publishProduct(person: string): Promise<void> {
    const product = `product/${person}`;
    if (this.#now().products[product]?.publishedAt !== undefined) return;
    if (this.#now().products[product] === undefined) {
      await this.#onPaper(person, "add-product", { product, person, kind: "digital-resource", isDigital: true });
    }
    const { isDone } = await this.#onPaper(person, "publish-product", { product, person, where: "school-site" });
    if (isDone) return;
    // Whoever is named publicly is asked for a consent of its own first.
    await giveConsent(this.#run, personOf(this.#run, this.#entryOf(person)), "publication");
    await this.#onPaper(person, "publish-product", { product, person, where: "school-site" });
  }

  /** What shows that a way of monitoring was used. */
  async #giveEvidence(way: string): Promise<void> {
    if (this.#now().evidence.some((each) => each.way === way)) return;
    for (const { document, by } of documentsOfWay(way)) {
      await this.#do("curator", "add-evidence", { way, document, by, reference: `${document}/${this.#unit}` });
    }
  }

  async #report(person: string): Promise<void> {
    const report = this.#now().reports[person];
    if (report?.approvedAt !== undefined) return;
    if (report === undefined) {
      await this.#onPaper(person, "submit-report", { person, document: `report/${this.#unit}/${person}` });
    }
    const isHeard = this.#run.regulation.value("personalProgramme.reportsHeard") !== undefined;
    if (isHeard && person === this.#mentor()) await this.#do("deputy-head", "hear-report", { person });
    await this.#do("curator", "approve-report", { person });
  }

  async #do(who: Attempt["who"], type: string, payload: Attempt["payload"] = {}): Promise<Outcome> {
    if (!this.#isAsked(type)) return { isDone: true, reasons: [] };
    return this.#run.attempt({ who, on: this.#programme().ref, type, payload });
  }

  /** A party does it on paper, which the curator records. */
  async #onPaper(person: string, type: string, payload: Attempt["payload"] = {}): Promise<Outcome> {
    if (!this.#isAsked(type)) return { isDone: true, reasons: [] };
    const signer = signatoryOf(this.#run, personOf(this.#run, this.#entryOf(person)));
    return this.#run.attempt({ who: "curator", on: this.#programme().ref, type, payload, signer });
  }

  /** What the regulation does not ask for is left alone. */
  #isAsked(type: string): boolean {
    return commands[type]?.isAsked?.(this.#run.regulation) !== false;
  }

  #programme() {
    const ref = { workflow: "personal-programme", id: this.#unitNow().programme ?? "" };
    return { ref, instance: this.#run.chronicle.instance(ref) as unknown as Instance<PersonalProgrammeContext> };
  }

  #now(): PersonalProgrammeContext {
    return this.#programme().instance.context;
  }

  #isIn(state: string): boolean {
    const { instance } = this.#programme();
    return instance.status !== "absent" && matchesState(instance.value, state);
  }

  #unitNow(): UnitContext {
    return this.#run.chronicle.instance({ workflow: "unit", id: this.#unit }).context as unknown as UnitContext;
  }

  #mentor(entry = this.#unitNow().mentor): string {
    return whoIsParty(this.#unitNow(), entry);
  }

  #mentees(): readonly string[] {
    return this.#unitNow().mentees.map((entry) => whoIsParty(this.#unitNow(), entry));
  }

  /** The entry in a registry under which a party of the unit is known there. */
  #entryOf(person: string): string {
    const { mentor, mentees } = this.#unitNow();
    return [mentor, ...mentees].find((entry) => this.#mentor(entry) === person) ?? person;
  }
}
