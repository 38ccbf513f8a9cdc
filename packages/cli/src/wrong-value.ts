import { nearest, type Text } from "@nastavnik/core";
import { perhaps } from "./perhaps.ts";
import { UserError } from "./user-error.ts";

/** A value of the command line that is not what its option takes. Exit code 2, in the language of the command. */
export class WrongValue extends UserError {
  override readonly name = "WrongValue";

  /** @param option - as it is written, such as `--seed` */
  constructor(option: string, expected: Text, met: string) {
    super({
      ru: `${option}: ожидается ${expected.ru}, указано: ${met}`,
      en: `${option}: expected ${expected.en}, met ${met}`,
    });
  }
}

/** A name of the command line that is none of those known, with the one that may have been meant. */
export function wrongName(option: string, expected: Text, met: string, known: readonly string[]): WrongValue {
  const meant = perhaps(nearest(met, known));
  return new WrongValue(option, { ru: `${expected.ru}${meant.ru}`, en: `${expected.en}${meant.en}` }, met);
}
