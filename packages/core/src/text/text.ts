/** A text that a school reads, in both languages of the project. */
export interface Text {
  readonly ru: string;
  readonly en: string;
}

/** Language in which a {@link Text} is shown. */
export type Locale = keyof Text;
