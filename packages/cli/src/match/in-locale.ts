import { isNastavnikError, type Locale, type Text } from "@nastavnik/core";
import { UserError } from "../user-error.ts";

/** Runs something and tells its errors in the language asked for, where they speak it, with the place they are about. */
export async function inLocale<T>(locale: Locale, run: () => Promise<T>, place?: string): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isNastavnikError(error) && error.code !== "internal" && error.text !== undefined) {
      throw new UserError(`${place === undefined ? "" : `${place}: `}${error.text[locale]}`, { cause: error });
    }
    throw error;
  }
}

/** Throws a mistake of the user in the language asked for. */
export function refuse(text: Text, locale: Locale, options?: ErrorOptions): never {
  throw new UserError(text[locale], options);
}
