import { type ModelFormat, printModel } from "@nastavnik/checker";
import type { Locale } from "@nastavnik/core";
import { UserError } from "../user-error.ts";
import { WrongValue } from "../wrong-value.ts";
import type { GivenWorlds } from "./given-worlds.ts";

const formats: readonly ModelFormat[] = ["promela", "murphi"];

/** Reads the value of `--format`. */
export function parseFormat(text: string): ModelFormat {
  const format = formats.find((each) => each === text);
  if (format !== undefined) return format;
  throw new WrongValue("--format", { ru: formats.join(" или "), en: formats.join(" or ") }, text);
}

/**
 * One world as a model for another checker.
 *
 * @param scene - number of the world, from 1 on, where there are several
 */
export async function printedFormat(
  { models }: GivenWorlds,
  format: ModelFormat,
  scene: number | undefined,
): Promise<string> {
  const model = models[(scene ?? 1) - 1];
  if (model === undefined || (scene === undefined && models.length > 1)) {
    const list = (language: Locale): string =>
      models.map(({ title }, index) => `  ${index + 1}. ${title?.[language] ?? ""}`).join("\n");
    throw new UserError({
      ru: `--scene: ожидается номер мира от 1 до ${models.length}\n${list("ru")}`,
      en: `--scene: expected the number of a world from 1 to ${models.length}\n${list("en")}`,
    });
  }
  const made = await printModel(model, format);
  if (made.ok) return made.text;
  const lines = (language: Locale): string =>
    made.findings.map(({ place, text }) => `${place}: ${text[language]}`).join("\n");
  throw new UserError({ ru: lines("ru"), en: lines("en") });
}
