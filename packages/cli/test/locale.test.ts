import { expect, it } from "vitest";
import { environmentLocale } from "../src/locale.ts";

it("takes the language from LC_ALL, then LC_MESSAGES, then LANG, and is English otherwise", () => {
  expect(environmentLocale({ LC_ALL: "ru_RU.UTF-8", LANG: "C" })).toBe("ru");
  expect(environmentLocale({ LC_ALL: "", LC_MESSAGES: "ru_RU.UTF-8", LANG: "en_US" })).toBe("ru");
  expect(environmentLocale({ LC_MESSAGES: "C", LANG: "ru" })).toBe("en");
  expect(environmentLocale({ LANG: "ru_RU.UTF-8" })).toBe("ru");
  expect(environmentLocale({})).toBe("en");
});
