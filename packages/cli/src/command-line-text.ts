import type { Locale, Text } from "@nastavnik/core";
import { perhaps } from "./perhaps.ts";

type Telling = readonly [pattern: RegExp, text: (parts: readonly string[]) => Text];

/** What the parser of arguments complains of, by the words of its messages: it hands on nothing else. */
const tellings: readonly Telling[] = [
  [
    /unknown (option|command) '(.+?)'(?:\s*\(Did you mean (?:one of )?(.+?)\?\))?$/s,
    ([what, name = "", near]) => ({
      ru: `ожидается ${what === "option" ? "известный параметр" : "известная команда"}${perhaps(near).ru}, указано: ${name}`,
      en: `expected a known ${what}${perhaps(near).en}, met ${name}`,
    }),
  ],
  [
    /missing required argument '(.+)'/,
    ([name = ""]) => ({ ru: `ожидается аргумент <${name}>, его нет`, en: `expected the argument <${name}>, met none` }),
  ],
  [
    /option '(.+)' argument missing/,
    ([flags = ""]) => ({ ru: `ожидается значение: ${flags}`, en: `expected a value: ${flags}` }),
  ],
  [
    /required option '(.+)' not specified/,
    ([flags = ""]) => ({ ru: `ожидается параметр ${flags}, его нет`, en: `expected the option ${flags}, met none` }),
  ],
  [
    /(?:option|environment variable) '(.+?)' cannot be used with (?:option |environment variable )?'(.+?)'/,
    ([one = "", other = ""]) => ({
      ru: `ожидается один из параметров: ${one} или ${other}, указаны оба`,
      en: `expected one of the options ${one} and ${other}, met both`,
    }),
  ],
  [
    /option '(.+?)' argument '(.*)' is invalid\. Allowed choices are (.+)\./s,
    ([flags = "", met = "", choices = ""]) => ({
      ru: `${flags}: ожидается одно из: ${choices}, указано: ${met}`,
      en: `${flags}: expected one of ${choices}, met ${met}`,
    }),
  ],
  [
    /too many arguments.*Expected (\d+) arguments? but got (\d+)/s,
    ([expected = "", met = ""]) => ({
      ru: `ожидается аргументов: ${expected}, указано: ${met}`,
      en: `expected ${expected} ${expected === "1" ? "argument" : "arguments"}, met ${met}`,
    }),
  ],
];

/** A complaint of the parser of arguments in both languages; one that is not known here stays as it is. */
export function commandLineText(message: string): Text {
  for (const [pattern, text] of tellings) {
    const found = pattern.exec(message.trim());
    if (found !== null) return text(found.slice(1));
  }
  const plain = message.replace(/^error: /, "");
  return { ru: plain, en: plain };
}

/** The language that the arguments ask for, if they ask for one that there is. */
export function askedLocale(args: readonly string[]): Locale | undefined {
  const at = args.findLastIndex((arg) => arg === "--locale" || arg.startsWith("--locale="));
  const asked = args[at]?.includes("=") === true ? args[at]?.split("=")[1] : args[at + 1];
  return at >= 0 && (asked === "ru" || asked === "en") ? asked : undefined;
}
