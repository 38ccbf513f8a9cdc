import { type Instance, isJsonObject, matchesState, type InstanceRef, type JsonObject } from "@nastavnik/core";
import { listed, type PersonalProgrammeContext, type PracticeContext } from "@nastavnik/core/target-model";
import { defaultReviewSheet } from "@nastavnik/rules/score";
import { type Attempt, staffId, type YearRun } from "./year-run.ts";

/** The fields in the head of an info card. */
export const headOfCard = ["full-name", "email", "organisation", "position", "experience", "phone"] as const;

/** The practice of the present cycle, step by step. */
export class PracticeOfCycle {
  readonly ref: InstanceRef;
  readonly #run: YearRun;
  readonly #authors: readonly string[];

  constructor(run: YearRun, authors: readonly string[]) {
    this.#run = run;
    this.#authors = authors;
    const cycle = run.cycles.indexOf(run.cycle()) + 1;
    this.ref = { workflow: "practice", id: `${run.programme.id}/practice-${cycle}` };
  }

  async drawUp(): Promise<void> {
    const { regulation, chronicle } = this.#run;
    const origin = packagedProgramme(this.#run, this.#authors);
    const unit =
      origin === undefined
        ? chronicle.instances("unit").find(({ value }) => value === "closed")
        : chronicle.instance({ workflow: "unit", id: origin.context.unit });
    const { form = listed(regulation.value("forms.offered"))[0] ?? "teacher-student", roleModel } = (unit?.context ??
      {}) as { readonly form?: string; readonly roleModel?: string };
    await this.#do("draw-up", {
      ...(origin && { personalProgramme: origin.id }),
      authors: [...this.#authors],
      form,
      roleModel: roleModel ?? "teacher-to-students",
    });
  }

  /** Every field that the regulation asks for, or those that are told. */
  async completeCard(fields?: readonly string[]): Promise<void> {
    const asked = listed(this.#run.regulation.value("practice.infoCard"));
    await this.#do("complete-card", { fields: [...(fields ?? new Set([...headOfCard, ...asked]))] });
  }

  /** What the mentor's case has to contain; a memo where a level needs a case, and nothing is named. */
  async fillCase(): Promise<void> {
    const { regulation } = this.#run;
    const kinds = listed(regulation.value("practice.mentorCase"));
    const needs = regulation.value("practice.levelNeeds");
    const isNeeded = isJsonObject(needs) && Object.values(needs).some((each) => listed(each).includes("mentor-case"));
    for (const kind of kinds.length === 0 && isNeeded ? ["memo"] : kinds) {
      await this.#do("add-to-case", { material: kind, kind, document: `case/${kind}`, shows: [] });
    }
  }

  async submit(): Promise<void> {
    if (this.#isIn("draft")) await this.#do("submit");
  }

  async describe(): Promise<void> {
    if (this.#isIn("described")) return;
    const [template] = listed(this.#run.regulation.value("practice.templates"));
    await this.#do("describe", { ...(template !== undefined && { template }), document: `${this.ref.id}/description` });
  }

  /** An expert from outside fills in the usual sheet; of a later version they think better. */
  async review(number: number): Promise<void> {
    if (!this.#isIn("under-review")) return;
    const { version } = this.#now();
    const expert = staffId("expert", number);
    const points = defaultReviewSheet.criteria.map(({ id }) => [
      id,
      this.#run.chance.whole({ from: Math.min(10, 5 + version), to: 10 }, "expert-points", expert, id),
    ]);
    await this.#run.attempt({
      who: { id: expert, roles: ["expert"], organisation: "institute" },
      on: this.ref,
      type: "record-review",
      payload: { expert, document: `review-${version}-${number}`, answers: Object.fromEntries(points) },
    });
  }

  /** As many experts as the regulation asks for; what they turn down is revised, and reviewed anew. */
  async reviewToTheEnd(): Promise<void> {
    const enough = expertsFor(this.#run, "school");
    for (let version = 1; version <= 6 && this.#isIn("under-review"); version++) {
      for (let number = 1; number <= enough; number++) {
        if (this.#now().reviews[staffId("expert", number)] === undefined) await this.review(number);
      }
      if (!this.#isIn("under-review")) return;
      await this.#do("revise", { reason: "experts-remarks" });
      await this.submit();
    }
  }

  /** A new version after a level has sent it back: reviewed, described and published anew. Answers whether it is. */
  async reviseAfterSendingBack(): Promise<boolean> {
    const named = this.#now().published?.named ?? [];
    await this.#do("revise", { reason: "sent-back" });
    await this.submit();
    await this.reviewToTheEnd();
    await this.describe();
    const told = named.flatMap(({ person, consent }) => (consent === undefined ? [] : [{ person, consent }]));
    return (await this.#run.attempt(this.publication(told))).isDone;
  }

  /** The publication on the site, naming these besides the authors. */
  publication(named: readonly JsonObject[] = []): Attempt {
    return { who: "curator", on: this.ref, type: "publish", payload: { named: [...named] } };
  }

  #do(type: string, payload: JsonObject = {}) {
    return this.#run.attempt({ who: "curator", on: this.ref, type, payload });
  }

  #now(): PracticeContext {
    return this.#run.chronicle.instance(this.ref).context as unknown as PracticeContext;
  }

  #isIn(state: string): boolean {
    const { status, value } = this.#run.chronicle.instance(this.ref);
    return status !== "absent" && matchesState(value, state);
  }
}

/** A personalised programme that is packaged and no practice yet, of these authors if any are told. */
export function packagedProgramme(
  { chronicle }: Pick<YearRun, "chronicle">,
  authors?: readonly string[],
): Instance<PersonalProgrammeContext> | undefined {
  const all = chronicle.instances("personal-programme") as unknown as readonly Instance<PersonalProgrammeContext>[];
  const described = new Set(
    chronicle.instances("practice").map(({ context }) => (context as unknown as PracticeContext).origin.id),
  );
  return all.find(
    ({ id, value, context: { author } }) =>
      matchesState(value, "completed.packaged") &&
      !described.has(id) &&
      (authors === undefined || authors.includes(author)),
  );
}

/** How many experts a level asks for. */
export function expertsFor({ regulation }: Pick<YearRun, "regulation">, level: string): number {
  const review = regulation.value("practice.review");
  const ofLevel = isJsonObject(review) ? review[level] : undefined;
  const experts = isJsonObject(ofLevel) ? ofLevel["experts"] : undefined;
  return typeof experts === "number" ? experts : defaultReviewSheet.experts;
}
