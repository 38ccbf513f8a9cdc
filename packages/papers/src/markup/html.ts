import { escapeMarkup } from "@nastavnik/visualisation";

/** A piece of HTML that is safe to put into a page. Made by {@link html}. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: texts are escaped, markup is not, nothing is nothing. */
export type Insertable = string | number | Markup | readonly Insertable[] | undefined | false;

const nothing: Markup = { markup: "" };

/** Takes a text as HTML that it already is, such as a drawing. */
export function rawMarkup(markup: string): Markup {
  return { markup };
}

function markupOf(value: Insertable): string {
  if (value === undefined || value === false) return "";
  if (typeof value === "string") return escapeMarkup(value);
  if (typeof value === "number") return String(value);
  if ("markup" in value) return value.markup;
  return value.map((part) => markupOf(part)).join("");
}

/** Template of HTML: everything that is put into it is escaped, except other templates. */
export function html(parts: TemplateStringsArray, ...values: readonly Insertable[]): Markup {
  return { markup: parts.map((part, index) => part + markupOf(values[index])).join("") };
}

/** Pieces with a piece between each two of them. */
export function joinMarkup(pieces: readonly Insertable[], between: string): Markup {
  return pieces.length === 0
    ? nothing
    : html`${pieces.map((piece, index) => (index === 0 ? [piece] : [between, piece]))}`;
}
