import { refusalText } from "@nastavnik/core";
import * as z from "zod";

const date = z.iso.date();

/** Period of a programme: first and last day. */
export const period = z
  .strictObject({ from: date, to: date })
  .refine(
    ({ from, to }) => from <= to,
    refusalText({ ru: "ожидается конец не раньше начала", en: "expected an end not before the beginning" }),
  );
