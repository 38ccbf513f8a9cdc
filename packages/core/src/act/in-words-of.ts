import type { Regulation } from "../regulation/regulation.ts";
import type { Workflow } from "../workflow/workflow.ts";

type Named = Pick<Workflow, "roles">;

/** The roles of a workflow as the organisation calls them by its regulation. */
export function inWordsOf(workflow: Workflow, regulation: Regulation): Named {
  const { roles } = workflow.wording?.(regulation) ?? {};
  return roles === undefined ? workflow : { roles: { ...workflow.roles, ...roles } };
}
