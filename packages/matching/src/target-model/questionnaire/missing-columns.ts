import type { Criterion } from "../../rule/criterion.ts";
import type { Rule } from "../../rule/rule.ts";

/** Keys of the columns that a rule or criterion looks at and the table does not have. */
export function missingColumns(item: Rule | Criterion, keys: ReadonlySet<string>): readonly string[] {
  const needed = columnsOf(item);
  // Of two bounds one is enough.
  const isBetween = item.kind === "between" && (keys.has(item.from) || keys.has(item.to));
  return needed.filter((key) => !keys.has(key) && !(isBetween && key !== item.mentee));
}

function columnsOf(item: Rule | Criterion): readonly string[] {
  switch (item.kind) {
    case "wish":
      return ["wishes"];
    case "earlier":
    case "not-earlier":
      return ["earlier"];
    case "person":
      return [item.field];
    case "between":
      return [item.mentee, item.from, item.to];
    case "common":
    case "covers":
    case "hours":
    case "same":
    case "different":
    case "difference":
    case "nearness":
      break;
  }
  return [...new Set([item.mentee, item.mentor])];
}
