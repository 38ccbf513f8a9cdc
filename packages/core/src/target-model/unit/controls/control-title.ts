import type { Regulation, Text } from "@nastavnik/core";
import { wordIn } from "../../regulation/word-in.ts";
import { controlKinds } from "./control-kind.ts";

/** What a control is called. */
export function controlTitle(regulation: Regulation, kind: string): Text {
  return wordIn(regulation, kind, controlKinds, "unit.controls");
}
