export { courseOfWork } from "./course-of-work.ts";
export { targetModelCounting } from "./target-model-counting.ts";
export { targetModelProfiles } from "./target-model-profiles.ts";
