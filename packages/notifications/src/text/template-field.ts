/** What a text may say, and an example of each. All of them are public: identifiers of people and their words are not among them. */
export const templateFields = {
  /** What the instance is: «Пара (группа)». */
  what: "string",
  /** Which one it is: the organisation's own number, else «№ 7» of its programme. */
  ref: "string",
  /** The day that it is about, in words. */
  due: "string",
  /** How many days are left until it, or have passed since; never less than nothing. */
  days: "number",
  /** `yes` where that day has passed. */
  over: "yes or no",
  /** How often it was told before. */
  step: "number",
  /** `yes` where the step before reached nobody. */
  undelivered: "yes or no",
  /** `yes` where it was told before with another day. */
  moved: "yes or no",
} as const;

/** What the texts of a digest may say. */
export const digestFields = { count: "number" } as const;

/** Name of a field of texts. */
export type TemplateField = keyof typeof templateFields;

/** What a text says this time. */
export type TemplateValues = Readonly<Record<TemplateField, string | number>>;
