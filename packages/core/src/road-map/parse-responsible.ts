import { nearest } from "../text/nearest.ts";
import type { Text } from "../text/text.ts";
import { cellWarning, type CellWarning } from "./cell-warning.ts";
import type { RoadMapRole } from "./road-map-role.ts";

/**
 * One of the responsible in a cell: a role, somebody's name, or the words that were found where a role was expected. A
 * name is personal data: it is kept apart, and no warning repeats it.
 */
export type ResponsiblePart =
  | {
      readonly kind: "role";
      readonly role: string;
      readonly title: Text;
      /** The words as they are written, without a name. */
      readonly text: string;
      readonly name?: string;
    }
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "text";
      /** The words as they are written, without a name. */
      readonly text: string;
      readonly name?: string;
      readonly warning: CellWarning<"unknown-role">;
    };

/** A cell that names who is responsible, read. */
export interface Responsible {
  /** The cell as it was written; blank where the plan names nobody. */
  readonly text: string;
  readonly parts: readonly ResponsiblePart[];
}

/**
 * Reads a cell such as «Координатор, куратор, учителя»: roles by their Russian names, English names or identifiers,
 * separated by commas, semicolons, slashes, line breaks or «и». Unknown words stay as text, with a warning.
 *
 * @param roles - what may be named; where two roles have a word in common, the first is meant
 */
export function parseResponsible(text: string, roles: readonly RoadMapRole[]): Responsible {
  const known = vocabularyOf(roles);
  const chunks = text
    .replaceAll(/(?:со)?исполнител[ьи]\s*:|ответственн[а-я]*\s*:/giu, ",")
    .split(/[,;\n]/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== "");
  return { text: text.trim(), parts: withFields(chunks).flatMap((chunk) => readChunk(chunk, known)) };
}

interface Vocabulary {
  readonly byWord: ReadonlyMap<string, readonly RoadMapRole[]>;
  /** Words after which a field may follow: «учитель» физики. */
  readonly openWords: ReadonlyMap<string, RoadMapRole>;
}

/** A plan has many cells and one list of roles. */
const vocabularies = new WeakMap<readonly RoadMapRole[], Vocabulary>();

function vocabularyOf(roles: readonly RoadMapRole[]): Vocabulary {
  const known = vocabularies.get(roles) ?? vocabulary(roles);
  vocabularies.set(roles, known);
  return known;
}

function vocabulary(roles: readonly RoadMapRole[]): Vocabulary {
  const byWord = new Map<string, readonly RoadMapRole[]>();
  for (const role of roles) for (const word of wordsOf(role)) if (!byWord.has(word)) byWord.set(word, [role]);
  for (const role of roles) {
    for (const word of (role.jointWords ?? []).map(normal)) byWord.set(word, [...(byWord.get(word) ?? []), role]);
  }
  const openWords = new Map(
    roles.flatMap((role) => (role.openWords ?? []).map((word): [string, RoadMapRole] => [normal(word), role])),
  );
  return { byWord, openWords };
}

/** «по УВР, ВР»: an abbreviation by itself is one more field of whoever stands before it. */
function withFields(chunks: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const chunk of chunks) {
    const before = kept.at(-1);
    if (before !== undefined && isField(chunk) && / по [^,]*(?:, [А-ЯЁ]{2,4})*$/iu.test(before))
      kept[kept.length - 1] = `${before}, ${chunk}`;
    else kept.push(chunk);
  }
  return kept;
}

const isField = (words: string): boolean => /^[А-ЯЁ]{2,4}$/.test(words);

/** A chunk as a whole, or its parts where «и», a slash or brackets join them. */
function readChunk(chunk: string, known: Vocabulary): readonly ResponsiblePart[] {
  const whole = readWhole(chunk, known);
  if (whole !== undefined) return whole;
  const brackets = /^(?<outer>[^()]+)\((?<inner>[^()]+)\)(?<rest>[^()]*)$/.exec(chunk)?.groups;
  if (brackets !== undefined) {
    const outer = readWhole(`${brackets["outer"]}${brackets["rest"]}`, known);
    const inner = readWhole(brackets["inner"] ?? "", known);
    if (outer !== undefined && inner !== undefined) return [...outer, ...inner];
  }
  // «п/о» is one word.
  const pieces = chunk.split(/(?<!(?<!\p{L})\p{L})\/|\/(?!\p{L}(?!\p{L}))|\sи\s/u).map((piece) => piece.trim());
  if (pieces.length > 1) {
    const parts: ResponsiblePart[] = [];
    for (const piece of pieces) {
      if (piece === "") continue;
      const read = readWhole(piece, known);
      // «учителя физики и математики», «по УВР и ВР»: what is known of nobody is one more field.
      if (read === undefined && parts.length === 1 && hasField(pieces[0] ?? "", known)) continue;
      parts.push(...(read ?? [unknown(piece, known)]));
    }
    return parts;
  }
  return [unknown(chunk, known)];
}

/** Whether somebody is named together with what he teaches or leads. */
function hasField(piece: string, known: Vocabulary): boolean {
  const word = normal(piece);
  return !known.byWord.has(word) && (/ по /.test(word) || openRoleOf(word, known) !== undefined);
}

function openRoleOf(word: string, { openWords }: Vocabulary): RoadMapRole | undefined {
  for (const [open, role] of openWords) if (word.startsWith(`${open} `) && !/ (?:и|или) /.test(word)) return role;
  return undefined;
}

const initials = "\\p{Lu}\\.\\s?\\p{Lu}\\.";
const surname = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?";
const personName = new RegExp(
  `(?<![\\p{L}])(?:${surname}\\s+${initials}|${initials}\\s?${surname}|ФИО|Ф\\.\\s?И\\.\\s?О\\.|${surname}\\s+${surname}\\s+\\p{Lu}\\p{Ll}+(?:вич|вна|ична))`,
  "u",
);

/** Words that only say whose the post is: of the school, of the programme. */
const byWhom =
  /(?: по согласованию| от (?:предприятий|предприятия|организаций|организации|работодателя|работодателей))$/;
const ownership =
  / (?:оо|оу|доу|мбдоу|мбоу|маоу|мкоу|сош|ддт|школы|лицея|гимназии|колледжа|техникума|детского сада|центра|организации|учреждения|программы|программ|проекта|наставничества|программы наставничества|программ наставничества|реализации программы|реализации программы наставничества)$/;

/** The roles that a chunk means as a whole; nothing where it means none. */
function readWhole(chunk: string, known: Vocabulary): readonly ResponsiblePart[] | undefined {
  const name = personName.exec(chunk)?.[0];
  const words = name === undefined ? chunk : chunk.replace(name, " ");
  // «куратор – Фамилия И. О.»; the name of a school stands in quotation marks behind it.
  const plainWords = words.replace(/^\s*[-–—:]\s*|\s*[-–—:]\s*$/gu, "").replace(/\s*\(по согласованию\)\s*$/iu, "");
  const word = normal(/\s«[^»]{3,}»\s*$/u.test(plainWords) ? plainWords.replace(/\s«[^»]*»\s*$/u, "") : plainWords);
  if (name !== undefined && word === "") return [{ kind: "name", name }];
  // «заместитель директора по УВР» and the like name a role and its field.
  const plain = word.replace(byWhom, "").replace(ownership, "");
  const field = normal(plain.replace(/ по .+$/, ""));
  const found = [word, plain, ...(/ по .*(?: и .{5,}|\p{L}{2,} ?\/)/u.test(plain) ? [] : [field])].flatMap((each) => {
    const roles = known.byWord.get(each);
    return roles === undefined ? [] : [roles];
  })[0];
  const open = found === undefined ? openRoleOf(word, known) : undefined;
  const roles = found ?? (open && [open]);
  const text = plainWords.replaceAll(/\s+/g, " ").trim();
  return roles?.map(({ id, title }) => ({ kind: "role", role: id, title, text, ...(name !== undefined && { name }) }));
}

function unknown(chunk: string, { byWord }: Vocabulary): ResponsiblePart {
  const name = personName.exec(chunk)?.[0];
  const told = name === undefined ? chunk : chunk.replace(name, "…").trim();
  const near = nearest(normal(told), byWord.keys());
  const expected = {
    ru: near === undefined ? "роль" : `роль (может быть, «${near}»)`,
    en: near === undefined ? "a role" : `a role (perhaps «${near}»)`,
  };
  const text = name === undefined ? chunk : chunk.replace(name, " ").replaceAll(/\s+/g, " ").trim();
  return {
    kind: "text",
    text,
    ...(name !== undefined && { name }),
    warning: cellWarning("unknown-role", expected, told),
  };
}

function wordsOf({ id, title, words = [] }: RoadMapRole): readonly string[] {
  return [id, title.ru, title.en, `${title.en}s`, ...words].map(normal);
}

function normal(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/\.(?=\p{L})/gu, ". ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<=\p{L}) - (?=\p{L})/gu, "-")
    .replaceAll(/[«»"]/g, "")
    .replace(/[.,:\s]+$/, "")
    .trim();
}
