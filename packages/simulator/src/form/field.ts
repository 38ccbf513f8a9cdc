import type { JsonValue, Text } from "@nastavnik/core";
import type { Naming } from "./field-words.ts";

/** One of the values that a field may have, with its word. */
export interface Option {
  readonly value: string;
  readonly label: Text;
}

/** What is put into a field. */
export type FieldShape =
  | { readonly kind: "choice"; readonly options: readonly Option[] }
  | { readonly kind: "choices"; readonly options: readonly Option[] }
  | { readonly kind: "name"; readonly names: Naming }
  | { readonly kind: "names"; readonly names: Naming }
  | { readonly kind: "date" }
  | { readonly kind: "flag" }
  | { readonly kind: "number"; readonly least?: number; readonly most?: number; readonly isWhole: boolean }
  | { readonly kind: "text"; isTaken(text: string): boolean }
  | { readonly kind: "texts" }
  | { readonly kind: "group"; readonly fields: readonly Field[] }
  | { readonly kind: "list"; readonly fields: readonly Field[] }
  /** What no form can ask for: it is written as JSON. */
  | { readonly kind: "data" };

/** A field of a form: one thing that a command asks for. */
export interface Field {
  /** Name of the field in the payload. */
  readonly name: string;
  readonly title: Text;
  readonly isRequired: boolean;
  /** What it is where it is left out. */
  readonly unlessTold?: JsonValue;
  readonly shape: FieldShape;
}
