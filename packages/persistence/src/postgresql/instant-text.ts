import { NastavnikError } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";

const length = "2021-09-01T00:00:00.000000000Z".length;
const toSeconds = "2021-09-01T00:00:00".length;

/** With nine fractional digits; they are put there by hand, since asking for them takes several times as long. */
function written(text: string): string {
  if (text.startsWith("-") || text.startsWith("+")) return text;
  const body = text.slice(0, -1);
  return `${(body.length === toSeconds ? `${body}.` : body).padEnd(length - 1, "0")}Z`;
}

function exact(plain: string): string {
  const text = written(plain);
  if (text.length !== length || text.startsWith("-") || text.startsWith("+")) {
    throw new NastavnikError("invalid-input", `expected an instant between the years 0000 and 9999, got ${text}`);
  }
  return text;
}

/** Writes the instants of one commit, each of them once: the same few stand in it again and again. */
export class InstantTexts {
  readonly #plain = new Map<Temporal.Instant, string>();

  /** As it stands in a document. */
  plain(instant: Temporal.Instant): string {
    let text = this.#plain.get(instant);
    if (text === undefined) this.#plain.set(instant, (text = instant.toString()));
    return text;
  }

  /** As the tables hold it: with nine digits of the second, and sorted as the instants are. */
  exact(instant: Temporal.Instant): string {
    return exact(this.plain(instant));
  }
}

/** The text of an instant that stored ones are only compared with: one beyond their range is moved to its end. */
export function boundText(instant: Temporal.Instant): string {
  const text = written(instant.toString());
  if (text.startsWith("-")) return "";
  return text.startsWith("+") ? "9999-12-31T23:59:59.999999999Z" : text;
}
