import type { Fulfilment } from "@nastavnik/core/road-map";

/** What a fact tells: in the words of the page, and by which fields of its payload. */
export interface Told {
  readonly says: string;
  /** Paths of fields; `instance` where the person or the unit is whose instance it is. */
  readonly by: readonly string[];
}

/** Who, what and which paper a fact tells that fulfils a step of a plan. */
export interface StepContent {
  readonly who: Told;
  readonly what: Told;
  readonly paper: Told;
}

const told = (says: string, ...by: readonly string[]): Told => ({ says, by });

const paper = (says: string): Told => told(says, "document.kind", "document.number");
const responsible = (says: string): Told => told(says, "responsible");
const participant = told("участник, чья это запись", "instance");
const unit = told("пара (группа), чья это встреча", "instance");
const number = (says: string): Told => told(says, "document");

const orders: Readonly<Record<string, StepContent>> = {
  "introduce-target-model": {
    who: told("кто контролирует исполнение", "controller"),
    what: told("о чём приказ", "kind"),
    paper: told("номер приказа", "number"),
  },
  "approve-regulation": {
    who: told("кто контролирует исполнение", "controller"),
    what: told("что утверждено приложениями", "annexes"),
    paper: told("номер приказа", "number"),
  },
  "appoint-coordinator-and-curators": {
    who: told("кого назначили", "coordinators", "curators"),
    what: told("на какую должность", "coordinators", "curators"),
    paper: told("номер приказа", "number"),
  },
  "organize-mentor-school": {
    who: told("кто контролирует исполнение", "controller"),
    what: told("программы и графики", "annexes"),
    paper: told("номер приказа", "number"),
  },
  "approve-pairs": {
    who: told("какие пары (группы)", "units"),
    what: told("о чём приказ", "kind"),
    paper: told("номер приказа", "number"),
  },
  "encourage-participants": {
    who: told("кого поощрили", "awards"),
    what: told("чем и за что", "awards"),
    paper: told("номер приказа и номера оснований", "number"),
  },
  "final-event": {
    who: told("кто готовит", "event.responsible"),
    what: told("мероприятие, день и место", "event.event", "event.on", "event.place"),
    paper: told("номер приказа", "number"),
  },
};

const adopted: StepContent = {
  who: told("кто разработал", "authors"),
  what: told("какой документ", "kind"),
  paper: told("номер документа", "number"),
};

const contents: Readonly<Record<string, StepContent>> = {
  "programme study-materials": {
    who: responsible("кто изучил или подготовил"),
    what: told("какие материалы", "what", "materials"),
    paper: paper("лист ознакомления или список"),
  },
  "programme hold-event": {
    who: told("кто подготовил и сколько пришло", "responsible", "attended"),
    what: told("какое мероприятие и его темы", "event", "themes"),
    paper: paper("протокол или лист регистрации"),
  },
  "programme adopt-document": adopted,
  "programme adopt-document program-bank": {
    ...adopted,
    what: told("какие программы и для каких форм", "programmes"),
  },
  "programme monitor-needs": {
    who: told("кого спросили и кто ответил", "respondents"),
    what: told("какие запросы", "needs"),
    paper: paper("сводка ответов"),
  },
  "programme choose-forms": {
    who: told("совещание, которое выбрало", "protocol"),
    what: told("какие формы", "forms"),
    paper: told("номер протокола", "protocol"),
  },
  "programme inform": {
    who: told("кого", "audience"),
    what: told("каким способом", "channel"),
    paper: paper("протокол, журнал, страница или письмо"),
  },
  "programme form-registry": {
    who: told("чей это список; сколько в нём людей, считает программа", "list"),
    what: told("какой список", "list"),
    paper: paper("сам список"),
  },
  "programme analyse-mentor-base": {
    who: told("какие наставники", "fits"),
    what: told("для какой формы", "fits"),
    paper: paper("справка"),
  },
  "programme prepare-methodical-materials": {
    who: responsible("кто подготовил"),
    what: told("для чего каждый материал", "materials"),
    paper: told("номера материалов", "materials"),
  },
  "programme hold-mentor-school": {
    who: told("кто занимался и кто учил", "attended", "sessions"),
    what: told("темы и дни занятий", "sessions"),
    paper: paper("журнал занятий"),
  },
  "programme compare-questionnaires": {
    who: told("сколько наставников и наставляемых", "mentors", "mentees"),
    what: told("сколько анкет сопоставили", "mentors", "mentees"),
    paper: paper("сводка"),
  },
  "programme hold-group-meeting": {
    who: told("кто встретился и кто вёл", "attended", "responsible"),
    what: told("встреча наставников и наставляемых", "attended"),
    paper: paper("протокол"),
  },
  "programme analyse-preferences": {
    who: told("сколько участников ответило", "answers"),
    what: told("сколько анкет разобрали", "answers"),
    paper: paper("сводка"),
  },
  "programme record-monitoring": {
    who: told("о какой стороне программы спрашивали участников", "part"),
    what: told("что измерили", "part"),
    paper: paper("справка"),
  },
  "programme thank-partners": {
    who: told("каких партнёров", "letters"),
    what: told("за что благодарят, сказано в письме", "letters"),
    paper: told("номера писем", "letters"),
  },
  "programme publish": {
    who: told("на чьём сайте; кто назван, перечислено с согласиями", "where"),
    what: told("что опубликовано", "what"),
    paper: told("адрес страницы", "address"),
  },
  "programme hold-contest": {
    who: told("кто участвовал и кто судил", "nominees"),
    what: told("какой конкурс и листы жюри; места считает программа", "contest", "nominees"),
    paper: told("номер протокола жюри", "protocol"),
  },
  "participant answer-questionnaire": {
    who: participant,
    what: told("какая анкета", "kind"),
    paper: number("номер анкеты"),
  },
  "participant give-consent": {
    who: told("участник и кто подписал", "instance", "signer"),
    what: told("какое согласие", "kind"),
    paper: number("номер согласия"),
  },
  "participant add-third-party-information": {
    who: told("наставляемый и кто о нём сообщил", "instance", "source"),
    what: told("откуда сведения; сами они лежат с персональными данными", "source"),
    paper: number("номер документа"),
  },
  "participant select": {
    who: participant,
    what: told("для какой формы", "form"),
    paper: number("номер решения"),
  },
  "participant train": {
    who: participant,
    what: told("обучение или консультация", "mode"),
    paper: number("номер удостоверения или записи"),
  },
  "participant support-unpaired": {
    who: participant,
    what: told("нужен ли психолог", "needsPsychologist"),
    paper: number("номер решения"),
  },
  "unit propose": {
    who: told("наставник и наставляемые", "mentor", "mentees"),
    what: told("форма, ролевая модель и срок", "form", "roleModel", "period"),
    paper: told("пара получает номер предложения", "instance"),
  },
  "unit draw-up-plan": {
    who: told("пара и чей план", "instance", "whose"),
    what: told("чей план", "whose"),
    paper: number("номер плана"),
  },
  "unit hold-meeting": {
    who: unit,
    what: told("какая встреча", "kind"),
    paper: number("номер записи о встрече"),
  },
};

/** What the fact tells that fulfils a step; `undefined` for one that nobody has described. */
export function contentOf({ workflow, command, where }: Fulfilment): StepContent | undefined {
  const kind = where?.["kind"];
  if (command === "issue-order") return typeof kind === "string" ? orders[kind] : undefined;
  const name = `${workflow} ${command}`;
  return contents[`${name} ${String(kind)}`] ?? contents[name];
}
