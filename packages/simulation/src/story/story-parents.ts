import type { StoryStep } from "./story-definition.ts";

/** What instances belong to nothing, and which workflows belong to which of them. */
const schools = "municipal-school";
const ofMunicipality: readonly string[] = ["municipal-track", "teacher-request", "mentor-council"];

/** Whether the instances of a workflow belong to nothing. */
export const isRoot = (workflow: string): boolean => workflow === "programme" || workflow === schools;

/** What an instance belongs to that begins in a story: the story's first programme, or its municipal school. */
export function parentsIn(steps: readonly Pick<StoryStep, "on">[]): (workflow: string) => string | undefined {
  const first = (root: string) => steps.find(({ on }) => on.workflow === root)?.on.id;
  const [programme, school] = [first("programme"), first(schools)];
  return (workflow) => {
    if (isRoot(workflow)) return undefined;
    return ofMunicipality.includes(workflow) ? school : programme;
  };
}
