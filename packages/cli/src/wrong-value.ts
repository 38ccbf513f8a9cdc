import type { Text } from "@nastavnik/core";
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
