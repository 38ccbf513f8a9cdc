import {
  changesBetween,
  isJsonObject,
  type JsonValue,
  type RegulationEdition,
  type Text,
  type Workflow,
} from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
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

/** A text in quotation marks, those within it as the language has them there. */
const quoteRu = (text: string): string => `«${text.replaceAll("«", "„").replaceAll("»", "“")}»`;
const quoteEn = (text: string): string => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;

const quote = (texts: readonly Text[]): Text => ({
  ru: texts.map(({ ru }) => quoteRu(ru)).join(", "),
  en: texts.map(({ en }) => quoteEn(en)).join(", "),
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

/** Choices whose lists say what comes after what; the order of others says nothing. */
const ordered: ReadonlySet<string> = new Set(["unit.meetings", "programme.stages"]);

const joined = (texts: readonly Text[]): Text => ({
  ru: texts.map(({ ru }) => ru).join("; "),
  en: texts.map(({ en }) => en).join("; "),
});

function changeOf(before: JsonValue, after: JsonValue, words: Choice["words"]): Text {
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
    if (parts.length > 0) return joined(parts);
  }
  if (isJsonObject(before) && isJsonObject(after) && Object.values({ ...before, ...after }).every(Array.isArray)) {
    // Lists under headings, each by itself.
    return joined(
      [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): readonly Text[] => {
        const [was, is] = [before[key] ?? [], after[key] ?? []];
        if (isSame(was, is)) return [];
        const { ru, en } = changeOf(was, is, words);
        const heading = saidEntry(key, words);
        return [{ ru: `${heading.ru} — ${ru}`, en: `${heading.en} — ${en}` }];
      }),
    );
  }
  const [was, is] = [saidValue(before, words), saidValue(after, words)];
  return { ru: `было ${was.ru}, стало ${is.ru}`, en: `was ${was.en}, is ${is.en}` };
}

/** What an organisation says of itself and of its words asks for nothing. */
const isTold = (path: string): boolean => path.startsWith("organisation.");

function sentence(
  path: string,
  title: Text,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  where: Text | undefined,
  words: Choice["words"],
): Text {
  const named = { ru: quoteRu(title.ru), en: quoteEn(title.en) };
  const ofWhere = (ru: string, en: string) =>
    where === undefined ? { ru: "", en: "" } : { ru: ` ${ru} ${where.ru}.`, en: ` ${en} ${where.en}.` };
  if (before !== undefined && after !== undefined) {
    const { ru, en } = changeOf(before, after, words);
    return { ru: `Меняется ${named.ru}: ${ru}.`, en: `${named.en} changes: ${en}.` };
  }
  const value = before ?? after ?? true;
  const said = saidValue(value, words);
  const isNew = after !== undefined;
  if (isTold(path)) {
    return isNew
      ? { ru: `Указано ${named.ru}: ${said.ru}.`, en: `${named.en} is told: ${said.en}.` }
      : {
          ru: `Больше не указано ${named.ru} (было: ${said.ru}).`,
          en: `${named.en} is no longer told (was ${said.en}).`,
        };
  }
  const refused = ofWhere("Без этого откажут:", "Without it these are refused:");
  const allowed = ofWhere("Теперь и без этого можно:", "Without it these are possible now:");
  if (value === true) {
    return isNew
      ? { ru: `Становится обязательным ${named.ru}.${refused.ru}`, en: `${named.en} is asked for now.${refused.en}` }
      : {
          ru: `Больше не требуется ${named.ru}.${allowed.ru}`,
          en: `${named.en} is no longer asked for.${allowed.en}`,
        };
  }
  const checked = ofWhere("Это проверят:", "These are held to it:");
  const unchecked = ofWhere("Этого больше не проверяют:", "These are no longer held to it:");
  return isNew
    ? {
        ru: `Устанавливается ${named.ru}: ${said.ru}.${checked.ru}`,
        en: `${named.en} is set: ${said.en}.${checked.en}`,
      }
    : {
        ru: `Больше не установлено ${named.ru} (было: ${said.ru}).${unchecked.ru}`,
        en: `${named.en} is no longer set (was ${said.en}).${unchecked.en}`,
      };
}

/** Whether both ask for the same: lists whose order says nothing are compared as sets. */
function isAlike(path: string, a: JsonValue, b: JsonValue): boolean {
  if (isSame(a, b)) return true;
  if (ordered.has(path) || !Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((each) => b.some((other) => isSame(each as JsonValue, other as JsonValue)));
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
    if (was !== undefined && is !== undefined && isAlike(choice, was, is)) return [];
    const where = whereOf(requirements.filter(({ requirement }) => requirement.choice === choice));
    return [
      {
        choice,
        kind: was === undefined ? "asked" : is === undefined ? "not-asked" : "changed",
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        text: sentence(choice, title, was, is, where, wordsOfChoice(choice, before, after)),
      },
    ];
  });
}
