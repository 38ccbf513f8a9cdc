import { resolve } from "node:path";
import type { Locale } from "@nastavnik/core";
import { Command, Option } from "commander";
import { readLocatedDocument } from "../located-document.ts";
import { jsonOption, localeOption } from "../options.ts";
import { warningLine } from "../run/read-school-year.ts";
import { UserError } from "../user-error.ts";
import { checkFile } from "../validate/check-file.ts";
import { type FileKind, fileKinds, kindOfFile } from "../validate/kind-of-file.ts";

interface ValidateOptions {
  readonly kind?: FileKind;
  readonly json?: true;
  readonly locale: Locale;
}

const kinds = Object.keys(fileKinds) as FileKind[];

function unknownKind(file: string): UserError {
  const listed = (locale: Locale) => kinds.map((kind) => `${kind} (${fileKinds[kind][locale]})`).join(", ");
  return new UserError({
    ru: `${file}: не видно, что это за файл; укажите --kind: ${listed("ru")}`,
    en: `${file}: nothing tells what kind of file this is; say --kind: ${listed("en")}`,
  });
}

async function validate(file: string, { kind: told, json, locale }: ValidateOptions): Promise<void> {
  // A name without a folder could be taken for that of a shipped regulation.
  const path = /[/\\]/.test(file) ? file : `./${file}`;
  const document = await readLocatedDocument(path);
  const kind = told ?? kindOfFile(document.data);
  if (kind === undefined) throw unknownKind(file);
  try {
    const warnings = (await checkFile(path, document, kind, locale)).map((text) => text[locale]);
    const done = { ru: "ошибок нет", en: "nothing is wrong" };
    const lines = [
      ...warnings.map((text) => warningLine({ ru: text, en: text }, locale)),
      `${file}: ${fileKinds[kind][locale]}: ${done[locale]}`,
    ];
    const data = { ok: true, file: resolve(file), kind, problems: [], warnings };
    process.stdout.write(json === true ? `${JSON.stringify(data, null, 2)}\n` : `${lines.join("\n")}\n`);
  } catch (error) {
    if (json === true && error instanceof UserError) {
      const problems = error.text[locale].split("\n");
      const data = { ok: false, file: resolve(file), kind, problems, warnings: [] };
      process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    }
    throw error;
  }
}

/** `nastavnik validate <file>`: whether a file of any kind that it takes is sound; if not, everything that is wrong. */
export function validateCommand(locale: Locale): Command {
  const kindWords = {
    ru: "что это за файл; по умолчанию видно по содержанию",
    en: "what kind of file it is; told by its content unless given",
  };
  return new Command("validate")
    .description(
      {
        ru: "проверить файл любого вида: год, положение, историю, правила и рассылку уведомлений, мониторинг, баллы",
        en: "check a file of any kind: year, regulation, story, rules and settings of notifications, monitoring, scores",
      }[locale],
    )
    .argument("<file>", { ru: "файл YAML или JSON", en: "YAML or JSON file" }[locale])
    .addOption(new Option("--kind <kind>", kindWords[locale]).choices(kinds))
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(validate);
}
