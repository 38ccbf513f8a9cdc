import fc from "fast-check";
import { type Happening, happening } from "./happening.ts";
import { drawUpPartner, plant, toPartner } from "./partner-scenes.ts";

const ids = fc.constantFrom("pa1", "pa2");

const drawing = fc
  .tuple(ids, fc.constantFrom("2025-10-31", "2026-05-31"))
  .map(([id, to]) =>
    happening(`draw up ${id} until ${to}`, () => [drawUpPartner({ period: { from: "2025-09-01", to } }, id)]),
  );

const signing = fc
  .tuple(ids, fc.shuffledSubarray(["organisation", "partner"] as const, { minLength: 1 }))
  .map(([id, sides]) =>
    happening(`${sides.join(" and ")} sign ${id}`, () =>
      sides.map((side) =>
        side === "organisation"
          ? toPartner("sign", { document: id }, "head", id)
          : toPartner("sign-for-partner", { signer: "engineer", document: id }, plant, id),
      ),
    ),
  );

const ending = fc
  .tuple(ids, fc.constantFrom("2026-01-31", "2026-06-30"))
  .chain(([id, to]) =>
    fc.constantFrom(
      toPartner("extend", { to, signer: "engineer", document: `${id}/${to}` }, "head", id),
      toPartner("end", { reason: "by-agreement", document: `${id}/end` }, plant, id),
      toPartner("set-aside", {}, "curator", id),
    ),
  )
  .map((deed) => happening(`${deed.type} ${deed.on.id}`, () => [deed]));

/** Whatever may happen to agreements with social partners. */
export const partnerHappenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 2, arbitrary: drawing },
  { weight: 3, arbitrary: signing },
  { weight: 1, arbitrary: ending },
);
