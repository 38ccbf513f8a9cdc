import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { documentMakers, monitoringWays, wayDocuments } from "./monitoring-way.ts";

/** A document by which a way of monitoring is used: what it is, who has made it, and its number. */
export const wayDocument = z.strictObject({
  way: oneOf(monitoringWays),
  document: oneOf(wayDocuments),
  by: oneOf(documentMakers),
  reference: id,
});

/** A document as {@link wayDocument} reads it. */
export type WayDocument = Readonly<z.output<typeof wayDocument>>;
