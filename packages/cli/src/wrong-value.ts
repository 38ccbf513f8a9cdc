import type { Text } from "@nastavnik/core";

/** A value of the command line that is not what its option takes. Exit code 2, in the language of the command. */
export class WrongValue extends Error {
  override readonly name = "WrongValue";
  readonly text: Text;

  /** @param option - as it is written, such as `--seed` */
  constructor(option: string, expected: Text, met: string) {
    const text = {
      ru: `${option}: ожидается ${expected.ru}, указано: ${met}`,
      en: `${option}: expected ${expected.en}, met ${met}`,
    };
    super(text.en);
    this.text = text;
  }
}
