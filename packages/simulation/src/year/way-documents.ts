/** A document that shows that a way of monitoring was used, and who has made it. */
interface WayDocument {
  readonly way: string;
  readonly document: string;
  readonly by: string;
}

const made: Readonly<Record<string, readonly (readonly [document: string, by: string])[]>> = {
  reviews: [
    ["curator-review", "curator"],
    ["expert-review", "external-expert"],
  ],
  reports: [["report", "curator"]],
  "joint-products": [["product", "mentor"]],
  "mentor-diary": [["diary", "mentor"]],
  "mentor-case": [["case", "mentor"]],
  "mentor-community": [["membership", "mentor"]],
};

/** What shows that a way of monitoring was used. */
export function documentsOfWay(way: string): readonly WayDocument[] {
  return (made[way] ?? []).map(([document, by]) => ({ way, document, by }));
}
