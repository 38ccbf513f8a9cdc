import {
  type By,
  type Instance,
  isNastavnikError,
  type JsonObject,
  type Locale,
  noRegulation,
  type Regulation,
  type Workflow,
} from "@nastavnik/core";
import { specialise } from "@nastavnik/core/regulation";
import { dateWindow, planRoadMap, roadMap, roadMapOf } from "@nastavnik/core/road-map";
import {
  lifecycleStages,
  readRegulation,
  regulationOfCycle,
  roadMapRoles,
  targetModel,
} from "@nastavnik/core/target-model";
import type { PlanStep } from "@nastavnik/engine";
import { readRoadMap, type RoadMapFormat } from "@nastavnik/papers";
import { statePaths, toSvgParts } from "@nastavnik/visualisation";
import { render } from "lit-html";
import { Temporal } from "temporal-polyfill";
import { parse } from "yaml";
import { draftOf, filledIn } from "../form/draft.ts";
import { fieldsOf } from "../form/fields-of.ts";
import { offered } from "../session/offered.ts";
import { beginnings, openingFor, openStory, type Shelf } from "../session/opening.ts";
import { type Doing, keyOf, Session } from "../session/session.ts";
import { fromFragment, toFragment } from "../session/shared-link.ts";
import { toldOf, workflowOf } from "./named.ts";
import { pageStyle } from "./page-style.ts";
import type { Filling, Place, ShownMap, State } from "./state.ts";
import { pageView } from "./view/page-view.ts";
import { words } from "./words.ts";

/** How the page is put into another one. */
export interface SimulatorOptions {
  readonly locale?: Locale;
  /** Stories that saved ones may come after, by the names of their files. */
  readonly stories?: Shelf;
}

/** So much is tried for a plan: more would keep whoever waits too long. */
const planLimits = { decisions: 4000, steps: 20, days: 400 } as const;
/** So much for what a form begins with. */
const draftLimits = { decisions: 300, steps: 1, days: 1 } as const;

const ownActs = (by: By | undefined): readonly Extract<By, { kind: "own" }>[] =>
  by?.kind === "own" ? [by] : by?.kind === "either" ? by.of.flatMap((each) => (each.kind === "own" ? [each] : [])) : [];

/** The page: what it shows, and what can be done on it. Everything happens in the browser; nothing leaves it. */
export class Simulator {
  readonly state: State;
  readonly #root: HTMLElement;
  readonly #shelf: Shelf;
  #asked = 0;

  constructor(root: HTMLElement, { locale = "ru", stories = {} }: SimulatorOptions = {}) {
    this.#root = root;
    this.#shelf = stories;
    this.state = {
      locale,
      regulation: "school-32",
      beginning: "10-15",
      workflow: "participant",
      who: "",
      role: "",
      chart: [],
      message: { isBad: false, lines: [] },
      isBusy: false,
      onlyThis: true,
      shown: 40,
      hash: "",
      link: "",
      mapText: "",
    };
  }

  /** Shows the page, with the story of the address if there is one. */
  async open(): Promise<void> {
    const style = document.createElement("style");
    style.textContent = pageStyle;
    document.head.append(style);
    this.update();
    const shared = fromFragment(location.hash);
    const wanted = new URLSearchParams(location.hash.replace(/^#/u, ""));
    await this.busy(async () => {
      if (shared !== undefined) await this.openText(shared);
      else {
        const regulation = wanted.get("regulation");
        const beginning = wanted.get("from");
        if (regulation !== null && readRegulation(regulation).ok) this.state.regulation = regulation;
        if (beginnings.some(({ id }) => id === beginning)) this.state.beginning = beginning ?? "";
        await this.openText(this.#openingText());
        const workflow = wanted.get("workflow");
        const command = wanted.get("command");
        if (targetModel.workflows.some(({ id }) => id === workflow)) await this.lookAtWorkflow(workflow ?? "");
        if (command !== null) await this.askPlan(command);
      }
    });
  }

  update(): void {
    render(pageView(this), this.#root);
  }

  /** Does something that may take a while, and tells what went wrong. */
  async busy(work: () => Promise<void>): Promise<void> {
    this.state.isBusy = true;
    this.update();
    // The browser shows that something is going on before it is kept busy.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      await work();
    } catch (error) {
      const text = isNastavnikError(error) ? error.text?.[this.state.locale] : undefined;
      this.say(true, [
        words.failed[this.state.locale],
        text ?? (error instanceof Error ? error.message : String(error)),
      ]);
    } finally {
      this.state.isBusy = false;
      this.update();
    }
  }

  say(isBad: boolean, lines: readonly string[]): void {
    this.state.message = { isBad, lines };
  }

  #openingText(): string {
    const { regulation, ownRegulation, beginning, locale } = this.state;
    return openingFor(ownRegulation ?? regulation, beginning, words.title[locale]);
  }

  begin(): Promise<void> {
    this.say(false, []);
    return this.busy(() => this.openText(this.#openingText()));
  }

  /** Opens the text of a story. */
  async openText(text: string): Promise<void> {
    const { state } = this;
    const opened = openStory(text, this.#shelf);
    if (!opened.ok) {
      this.say(true, [words.problems[state.locale], ...opened.problems.map(({ message }) => message[state.locale])]);
      return;
    }
    const session = await Session.open(opened.opening, opened.story);
    state.session = session;
    state.filling = undefined;
    state.planned = undefined;
    const { regulation } = opened.opening;
    if (typeof regulation === "string") {
      state.regulation = regulation;
      state.ownRegulation = undefined;
    }
    await this.refresh();
    const last = session.moves.path().findLast(({ kind }) => kind === "act");
    if (last?.kind === "act") {
      await this.act(last.step.who, last.step.as?.[0]);
      await this.lookAt({ ...last.step.on, isNew: false });
    } else {
      await this.lookAtWorkflow(beginnings.find(({ id }) => id === state.beginning)?.workflow ?? "programme");
    }
    if (session.stored !== undefined) {
      const isSame = session.stored === (await session.hash());
      this.say(!isSame, [
        words[isSame ? "same" : "other"][state.locale],
        `${words.hash[state.locale]}: ${session.stored}`,
      ]);
    }
  }

  /** Reads a file that somebody has chosen: a history, or a regulation. */
  async openFile(file: File): Promise<void> {
    await this.busy(async () => {
      const text = await file.text();
      const data: unknown = parse(text);
      const isStory = typeof data === "object" && data !== null && "steps" in data;
      if (isStory) {
        await this.openText(text);
        if (this.state.session?.stored === undefined && !this.state.message.isBad) {
          this.say(false, [words.opened[this.state.locale]]);
        }
        return;
      }
      const read = readRegulation(data);
      if (!read.ok) {
        const { locale } = this.state;
        this.say(true, [
          words.problems[locale],
          ...read.problems.map(({ path, text: told }) => `${path.join(".")}: ${told[locale]}`),
        ]);
        return;
      }
      this.state.ownRegulation = data as Record<string, unknown>;
      await this.openText(this.#openingText());
    });
  }

  /** Reads the present anew, and all that is shown of it. */
  async refresh(): Promise<void> {
    const { state } = this;
    const { session } = state;
    if (session === undefined) return;
    state.present = await session.present();
    state.hash = await session.hash();
    state.link = "";
    if (!state.present.people.some(({ id }) => id === state.who)) await this.act(this.#firstPerson());
    if (state.place !== undefined && !state.place.isNew && !state.present.instances.has(keyOf(state.place))) {
      state.place = undefined;
    }
    if (state.place === undefined) this.#choosePlace();
    await this.#lookAgain();
  }

  #firstPerson(): string {
    const people = this.state.present?.people ?? [];
    const of = (role: string) => people.find(({ roles }) => roles.includes(role))?.id;
    return of("curator") ?? of("head") ?? people[0]?.id ?? "";
  }

  /** Lets somebody be the one who acts. */
  async act(who: string, role?: string): Promise<void> {
    const { state } = this;
    const roles = state.present?.people.find(({ id }) => id === who)?.roles ?? [];
    state.who = who;
    state.role = role ?? roles[0] ?? "";
    await this.#lookAgain();
  }

  async lookAtWorkflow(workflow: string): Promise<void> {
    this.state.workflow = workflow;
    this.state.place = undefined;
    this.#choosePlace();
    await this.#lookAgain();
  }

  async lookAt(place: Place): Promise<void> {
    this.state.workflow = place.workflow;
    this.state.place = place.isNew
      ? place
      : { ...place, parent: this.state.present?.instances.get(keyOf(place))?.parent };
    await this.#lookAgain();
  }

  /** Instances of a workflow, those first that are not over. */
  instancesOf(workflow: string): readonly Instance[] {
    const all = [...(this.state.present?.instances.values() ?? [])].filter((each) => each.workflow === workflow);
    return [...all.filter(({ status }) => status === "active"), ...all.filter(({ status }) => status !== "active")];
  }

  #choosePlace(): void {
    const { state } = this;
    const [first] = this.instancesOf(state.workflow);
    state.place =
      first === undefined
        ? this.newPlace(state.workflow)
        : { workflow: first.workflow, id: first.id, parent: first.parent, isNew: false };
  }

  /** An instance that there is not yet, with the identifier that it would get. */
  newPlace(workflow: string): Place {
    const ids = new Set(this.instancesOf(workflow).map(({ id }) => id));
    let number = ids.size + 1;
    while (ids.has(`${workflow}-${number}`)) number++;
    const id = workflow === "programme" && ids.size === 0 ? "programme" : `${workflow}-${number}`;
    return { workflow, id, parent: this.#parentFor(workflow), isNew: true };
  }

  #parentFor(workflow: string): string | undefined {
    const roots = ["programme", "municipal-school"];
    if (roots.includes(workflow)) return undefined;
    if (workflow === "mandate") return this.state.who;
    const isMunicipal = ["municipal-track", "teacher-request", "mentor-council"].includes(workflow);
    const sibling = this.instancesOf(workflow)[0]?.parent;
    return sibling ?? this.instancesOf(isMunicipal ? "municipal-school" : "programme")[0]?.id;
  }

  /** The regulation by which the programme goes that something belongs to. */
  regulation(): Regulation {
    const { present, place } = this.state;
    const programmes = this.instancesOf("programme");
    const own = programmes.find(({ id }) => id === place?.parent || id === place?.id) ?? programmes[0];
    return (present && own && regulationOfCycle(own.context)) ?? noRegulation;
  }

  actor() {
    const { state } = this;
    const organisation =
      state.present?.people.find(({ id }) => id === state.who)?.organisation ?? state.session?.organisation ?? "";
    return { id: state.who, roles: state.role === "" ? [] : [state.role], organisation };
  }

  async #lookAgain(): Promise<void> {
    const { state } = this;
    const { present, place } = state;
    if (present === undefined || place === undefined) return;
    const workflow = workflowOf(place.workflow);
    const instance = present.instances.get(keyOf(place));
    state.offered = await offered(
      present.course,
      workflow,
      { ref: { workflow: place.workflow, id: place.id }, parent: place.parent, instance },
      this.actor(),
    );
    state.filling = undefined;
    state.planned = undefined;
    await this.#draw(workflow, instance);
    this.update();
  }

  async #draw(workflow: Workflow, instance: Instance | undefined): Promise<void> {
    const { state } = this;
    const own = specialise(workflow, this.regulation(), { keep: "asked" });
    const facts = (state.present?.happened ?? []).flatMap((each) =>
      each.kind === "fact" && instance !== undefined && keyOf(each.fact.instance) === keyOf(instance)
        ? [each.fact]
        : [],
    );
    const reached = instance === undefined ? [] : statePaths(instance.value);
    const parts = await toSvgParts(own, {
      locale: state.locale,
      detail: "outline",
      conditions: false,
      ...(instance !== undefined && {
        reached: instance.value,
        visited: new Set(facts.flatMap(({ to }) => statePaths(to))),
      }),
    });
    // What lies in a state is of interest while it is there; the rest stands behind a fold.
    state.chart = parts.map((part) => ({ ...part, isHere: part.path === "" || reached.includes(part.path) }));
  }

  /** Opens the form of a command, filled in with what would be accepted. */
  async fillIn(type: string, given?: JsonObject): Promise<void> {
    const { state } = this;
    const { present, place } = state;
    if (present === undefined || place === undefined) return;
    const workflow = workflowOf(place.workflow);
    const definition = workflow.commands[type];
    if (definition === undefined) return;
    const actor = this.actor();
    const plan = await present.course.questions.plan(
      place,
      { type, actor, ...(place.parent !== undefined && { parent: place.parent }) },
      draftLimits,
    );
    const found = { ...(plan.outcome === "plan" && plan.wanted.payload), ...given };
    const fields = fieldsOf(definition.payload, this.regulation());
    const personalFields =
      definition.personalData === undefined ? [] : fieldsOf(definition.personalData, this.regulation());
    const sources = {
      today: present.now.toPlainDate().toString(),
      nextNumber: String(present.happened.length + 1),
      me: state.who,
      organisation: actor.organisation,
    };
    const own = ownActs(definition.by);
    const mayRecord = own.some(({ recorders = [] }) => recorders.includes(state.role));
    const possibility = [...(state.offered?.open ?? []), ...(state.offered?.shut ?? [])].find(
      ({ command }) => command === type,
    );
    const isTheirs = possibility?.choices?.includes(state.who) === true;
    const giver = plan.outcome === "plan" && plan.wanted.actor.id !== state.who ? plan.wanted.actor.id : undefined;
    const signer = mayRecord && !isTheirs ? (giver ?? possibility?.choices?.[0] ?? this.#subjectOf(place)) : "";
    state.filling = {
      command: type,
      fields,
      personalFields,
      draft: draftOf(fields, { ...sources, found }),
      personal: place.isNew
        ? draftOf(personalFields, {
            ...sources,
            found: { name: state.locale === "ru" ? "Новый участник" : "A new participant" },
          })
        : {},
      signer: present.people.some(({ id }) => id === signer) ? signer : "",
      day: "",
      mayRecord,
      mayBeEarlier: definition.occurs !== undefined,
    };
    await this.explain();
  }

  #subjectOf({ workflow, id }: Place): string {
    return workflow === "participant" ? id : "";
  }

  /** Changes what is filled in. */
  async change(part: "draft" | "personal", value: JsonObject): Promise<void> {
    const { filling } = this.state;
    if (filling === undefined) return;
    filling[part] = value;
    await this.explain();
  }

  async changeFilling(change: Partial<Pick<Filling, "signer" | "day">>): Promise<void> {
    if (this.state.filling === undefined) return;
    Object.assign(this.state.filling, change);
    await this.explain();
  }

  /** Asks what would be answered to the command as it is filled in. */
  async explain(): Promise<void> {
    const { filling, present, place } = this.state;
    if (filling === undefined || present === undefined || place === undefined) return;
    const asked = ++this.#asked;
    const doing = this.#doing(filling, place);
    const explanation = await present.course.questions
      .explain(place, {
        type: doing.command,
        payload: doing.payload,
        actor: this.actor(),
        ...(doing.parent !== undefined && { parent: doing.parent }),
        ...(doing.day !== undefined && { on: doing.day }),
        ...(filling.signer !== "" && {
          paper: { signer: filling.signer, number: "1", date: filling.day || present.now.toPlainDate().toString() },
        }),
      })
      .catch(() => undefined);
    // Whoever types on gets the answer to what is there now.
    if (asked !== this.#asked) return;
    filling.explanation = explanation;
    this.update();
  }

  #doing(filling: Filling, place: Place): Doing {
    const { command, fields, draft, personalFields, personal, signer, day } = filling;
    const data = filledIn(personalFields, personal);
    return {
      who: this.state.who,
      as: this.actor().roles,
      on: { workflow: place.workflow, id: place.id },
      ...(place.isNew && place.parent !== undefined && { parent: place.parent }),
      command,
      payload: filledIn(fields, draft) as Doing["payload"],
      ...(signer !== "" && { paper: { signer } }),
      ...(day !== "" && { day }),
      ...(Object.keys(data).length > 0 && { personalData: data as Doing["payload"] }),
    };
  }

  /** Gives the command that is filled in. */
  give(): Promise<void> {
    return this.busy(async () => {
      const { filling, place } = this.state;
      if (filling === undefined || place === undefined) return;
      await this.#do(this.#doing(filling, place));
    });
  }

  async #do(doing: Doing): Promise<boolean> {
    const { state } = this;
    const { session, locale } = state;
    if (session === undefined) return false;
    const before = state.present?.happened.length ?? 0;
    const { outcome, reasons } = await session.act(doing);
    const isAccepted = outcome === "accepted";
    if (isAccepted) state.place = { ...doing.on, parent: doing.parent ?? state.place?.parent, isNew: false };
    await this.refresh();
    const label = workflowOf(doing.on.workflow).commands[doing.command]?.label[locale] ?? "";
    const followed = isAccepted ? this.#happenedSince(before + 1) : [];
    this.say(!isAccepted, [
      `${words[outcome][locale]}: ${label}`,
      ...reasons.map(({ text, clause }) => (clause === undefined ? text[locale] : `${text[locale]} (${clause})`)),
      ...followed,
    ]);
    return isAccepted;
  }

  #happenedSince(index: number): readonly string[] {
    const { present, locale } = this.state;
    const told = (present?.happened.slice(index) ?? []).flatMap((each) => {
      if (each.kind !== "fact") return [];
      const { instance, command } = each.fact;
      const workflow = workflowOf(instance.workflow);
      return [`${workflow.title[locale]}: ${toldOf(workflow, command.type)[locale]}`];
    });
    // The same may happen to many at once.
    const times = new Map<string, number>();
    for (const line of told) times.set(line, (times.get(line) ?? 0) + 1);
    return [...times].slice(0, 12).map(([line, count]) => (count === 1 ? line : `${line} × ${count}`));
  }

  /** Looks for the way to a command that is refused. */
  async askPlan(type: string): Promise<void> {
    const { state } = this;
    const { present, place } = state;
    if (present === undefined || place === undefined) return;
    state.planned = { command: type };
    this.update();
    await new Promise((resolve) => setTimeout(resolve));
    const filling = state.filling?.command === type ? state.filling : undefined;
    const payload = filling && filledIn(filling.fields, filling.draft);
    const draft = {
      type,
      actor: this.actor(),
      ...(place.parent !== undefined && { parent: place.parent }),
      ...(payload !== undefined && { payload }),
    };
    const plan = await present.course.questions.plan(place, draft, planLimits);
    state.planned = { command: type, plan };
    this.update();
  }

  /** Does one step of a plan as whoever it falls to. */
  doSteps(steps: readonly PlanStep[]): Promise<void> {
    return this.busy(async () => {
      const { state } = this;
      const [place, who, role] = [state.place, state.who, state.role];
      const wanted = state.planned?.command;
      for (const step of steps) {
        const today = state.present?.now.toPlainDate();
        if (today !== undefined && Temporal.PlainDate.compare(step.earliest, today) > 0)
          await state.session?.wait(step.earliest);
        const nextNumber = String((state.present?.happened.length ?? 0) + 1);
        const { actor, instance, command, parent } = step;
        const known = state.present?.people.find(({ id }) => id === actor.id);
        const holder =
          known?.id ?? state.present?.people.find(({ roles }) => roles.some((each) => actor.roles.includes(each)))?.id;
        const definition = workflowOf(instance.workflow).commands[command];
        const fields = definition === undefined ? [] : fieldsOf(definition.payload, this.regulation());
        const payload = filledIn(
          fields,
          draftOf(fields, {
            found: step.payload,
            today: step.earliest,
            nextNumber,
            me: actor.id,
            organisation: actor.organisation,
          }),
        );
        const isDone = await this.#do({
          who: holder ?? actor.id,
          as: [...actor.roles],
          on: { ...instance },
          ...(parent !== undefined && { parent }),
          command,
          payload: payload as Doing["payload"],
        });
        if (!isDone) break;
      }
      const { message } = state;
      state.who = who;
      state.role = role;
      if (place !== undefined) await this.lookAt(place);
      state.message = message;
      if (wanted !== undefined && !message.isBad) await this.askPlan(wanted);
    });
  }

  /** Lets time go on. */
  wait(until: string): Promise<void> {
    return this.busy(async () => {
      const { state } = this;
      const before = state.present?.happened.length ?? 0;
      await state.session?.wait(until);
      await this.refresh();
      const told = this.#happenedSince(before);
      this.say(false, told.length === 0 ? [words.waitedInVain[state.locale]] : [words.waited[state.locale], ...told]);
    });
  }

  back(): Promise<void> {
    return this.busy(async () => {
      await this.state.session?.back();
      this.say(false, []);
      await this.refresh();
    });
  }

  goTo(end: number | undefined): Promise<void> {
    return this.busy(async () => {
      await this.state.session?.goTo(end);
      this.say(false, []);
      await this.refresh();
    });
  }

  /** Puts all that was done into the address. */
  share(): Promise<void> {
    return this.busy(async () => {
      const text = await this.state.session?.file();
      if (text === undefined) return;
      history.replaceState(undefined, "", `#${toFragment(text)}`);
      this.state.link = location.href;
      await navigator.clipboard?.writeText(this.state.link).catch(() => undefined);
      this.say(false, [words.shared[this.state.locale]]);
    });
  }

  /** Gives the history as a file. */
  save(): Promise<void> {
    return this.busy(async () => {
      const text = await this.state.session?.file();
      if (text === undefined) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
      link.download = "history.yaml";
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  /** Reads a road map that was pasted or chosen as a file. */
  readMap(bytes: Uint8Array, format: RoadMapFormat): Promise<void> {
    return this.busy(async () => {
      const { state } = this;
      const { present, locale } = state;
      if (present === undefined) return;
      const year = present.now.month >= 7 ? present.now.year : present.now.year - 1;
      const period = { from: `${year}-09-01`, to: `${year + 1}-08-31` };
      const { calendar } = present.course;
      const imported = await readRoadMap(bytes, format, { otherwise: period, roles: roadMapRoles, calendar });
      const map = roadMap.parse(roadMapOf(imported, lifecycleStages));
      const plan = planRoadMap(map, dateWindow(imported.period), roadMapRoles, calendar);
      // What a table says names no facts: its steps are done when somebody records them.
      const steps = plan.steps.map((step) =>
        step.fulfilledBy.length > 0
          ? step
          : {
              ...step,
              fulfilledBy: [
                { workflow: "programme", command: "record-step", where: { step: step.id }, times: "once" as const },
              ],
            },
      );
      const shown: ShownMap = {
        plan: { ...plan, steps },
        warnings: imported.warnings.map(({ row, text }) => ({
          ru: `строка ${row}: ${text.ru}`,
          en: `row ${row}: ${text.en}`,
        })),
      };
      state.map = shown;
      this.say(false, [`${words.mapRead[locale]}: ${steps.length}`]);
    });
  }

  /** Opens the form in which a step of the plan is recorded as done. */
  recordStep(step: string): Promise<void> {
    return this.busy(async () => {
      const [programme] = this.instancesOf("programme");
      if (programme === undefined) return;
      await this.lookAt({ workflow: "programme", id: programme.id, isNew: false });
      await this.fillIn("record-step", { step });
      document.getElementById("nsim-form")?.scrollIntoView({ block: "center" });
    });
  }

  setLocale(locale: Locale): Promise<void> {
    this.state.locale = locale;
    return this.busy(() => this.refresh());
  }
}
