import { changesBetween, type JsonValue, type RegulationEdition, type Text, type Workflow } from "@nastavnik/core";
import { regulationChoices } from "../regulation/choices.ts";
import { wordsOfChoice } from "./choice-words.ts";
import { guardedRequirements, type GuardedRequirement } from "./requirements-of-choice.ts";
import { saidEntry, saidValue } from "./said-value.ts";

/** What another regulation asks for otherwise. */
export interface RegulationDifference {
  /** Path of the choice. */
  readonly choice: string;
  /** `asked`: only the second asks for it; `not-asked`: only the first does; `changed`: both do, otherwise. */
  readonly kind: "asked" | "not-asked" | "changed";
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  /** The difference in a sentence or two: what is forbidden or allowed now. */
  readonly text: Text;
}

const quote = (texts: readonly Text[]): Text => ({
  ru: texts.map(({ ru }) => `«${ru}»`).join(", "),
  en: texts.map(({ en }) => `“${en}”`).join(", "),
});

/** So many commands are named in a sentence. */
const most = 4;

/** Which commands ask for it. */
function whereOf(requirements: readonly GuardedRequirement[]): Text | undefined {
  const labels = requirements.flatMap(({ commands }) => commands.map(({ label }) => label));
  const once = labels.filter(({ ru }, index) => labels.findIndex((each) => each.ru === ru) === index);
  if (once.length === 0) return undefined;
  const { ru, en } = quote(once.slice(0, most));
  return once.length > most
    ? { ru: `${ru} и ещё ${once.length - most}`, en: `${en} and ${once.length - most} more` }
    : { ru, en };
}

function isSame(a: JsonValue, b: JsonValue): boolean {
  return changesBetween({ value: a }, { value: b }).length === 0;
}

function changeOf(path: string, before: JsonValue, after: JsonValue): Text {
  const words = wordsOfChoice(path);
  if (Array.isArray(before) && Array.isArray(after)) {
    const isIn = (list: readonly JsonValue[], entry: JsonValue) => list.some((each) => isSame(each, entry));
    const [old, now] = [before as readonly JsonValue[], after as readonly JsonValue[]];
    const added = now.filter((entry) => !isIn(old, entry)).map((entry) => saidEntry(entry, words));
    const removed = old.filter((entry) => !isIn(now, entry)).map((entry) => saidEntry(entry, words));
    const parts = [
      ...(added.length === 0 ? [] : [{ ru: `добавлено ${quote(added).ru}`, en: `added ${quote(added).en}` }]),
      ...(removed.length === 0
        ? []
        : [{ ru: `больше нет ${quote(removed).ru}`, en: `no longer ${quote(removed).en}` }]),
    ];
    if (parts.length > 0) {
      return { ru: parts.map(({ ru }) => ru).join("; "), en: parts.map(({ en }) => en).join("; ") };
    }
  }
  const [was, is] = [saidValue(before, words), saidValue(after, words)];
  return { ru: `было ${was.ru}, стало ${is.ru}`, en: `was ${was.en}, is ${is.en}` };
}

function sentence(
  path: string,
  title: Text,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  where: Text | undefined,
): Text {
  const ofWhere = (ru: string, en: string) =>
    where === undefined ? { ru: "", en: "" } : { ru: ` ${ru} ${where.ru}.`, en: ` ${en} ${where.en}.` };
  if (before !== undefined && after !== undefined) {
    const { ru, en } = changeOf(path, before, after);
    return { ru: `Меняется «${title.ru}»: ${ru}.`, en: `“${title.en}” changes: ${en}.` };
  }
  const said = (value: JsonValue): Text => {
    const { ru, en } = saidValue(value, wordsOfChoice(path));
    return value === true ? { ru: "", en: "" } : { ru: ` (${ru})`, en: ` (${en})` };
  };
  if (after !== undefined) {
    const value = said(after);
    const refused = ofWhere("Без этого откажут:", "Without it these are refused:");
    return {
      ru: `Становится обязательным «${title.ru}»${value.ru}.${refused.ru}`,
      en: `“${title.en}”${value.en} is asked for now.${refused.en}`,
    };
  }
  const value = before === undefined ? { ru: "", en: "" } : said(before);
  const allowed = ofWhere("Без этого можно теперь:", "Without it these are possible now:");
  return {
    ru: `Больше не требуется «${title.ru}»${value.ru}.${allowed.ru}`,
    en: `“${title.en}”${value.en} is no longer asked for.${allowed.en}`,
  };
}

/** What a second regulation asks for otherwise than a first: in sentences, in the order of the choices. */
export function compareRegulations(
  before: RegulationEdition,
  after: RegulationEdition,
  workflows: readonly Workflow[],
): readonly RegulationDifference[] {
  const requirements = guardedRequirements(workflows);
  return Object.entries(regulationChoices).flatMap(([choice, { title }]): RegulationDifference[] => {
    const [was, is] = [before.choices[choice], after.choices[choice]];
    if (was === undefined && is === undefined) return [];
    if (was !== undefined && is !== undefined && isSame(was, is)) return [];
    const where = whereOf(requirements.filter(({ requirement }) => requirement.choice === choice));
    return [
      {
        choice,
        kind: was === undefined ? "asked" : is === undefined ? "not-asked" : "changed",
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        text: sentence(choice, title, was, is, where),
      },
    ];
  });
}
