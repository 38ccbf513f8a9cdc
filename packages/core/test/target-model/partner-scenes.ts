import type { InstanceRef, JsonObject } from "@nastavnik/core";
import { founded } from "./programme-scenes.ts";
import { done, type Scene, scenes } from "./scenes.ts";
import type { Deed } from "./school.ts";

export const partnerRef = (id: string): InstanceRef => ({ workflow: "partner-agreement", id });

/** The social partner of every test. */
export const plant = { id: "engineer", roles: ["social-partner"], organisation: "plant" };

/** Something that is done to the agreement with a social partner. */
export const toPartner = (type: string, payload: JsonObject = {}, by: Deed["by"] = "head", id = "pa1"): Deed => ({
  by,
  on: partnerRef(id),
  type,
  payload,
});

/** An agreement with a plant is drawn up for the school year. */
export const drawUpPartner = (payload: JsonObject = {}, id = "pa1"): Deed =>
  toPartner(
    "draw-up",
    {
      partner: "plant",
      subjects: ["mentors", "events"],
      period: { from: "2025-09-01", to: "2026-05-31" },
      document: "12-C",
      responsible: "curator",
      ...payload,
    },
    "curator",
    id,
  );

export const signForOrganisation = toPartner("sign", { document: "12-C" });
export const signForPartner = toPartner("sign-for-partner", { signer: "engineer", document: "12-C" }, plant);

/** The agreement is drawn up; it is in force once both have signed. */
export const partnerDrawnUp: Scene = scenes(founded(), done(drawUpPartner()));
export const partnerInForce: Scene = scenes(partnerDrawnUp, done(signForOrganisation, signForPartner));
