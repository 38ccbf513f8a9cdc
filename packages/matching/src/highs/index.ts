export { highsSolver, type HighsLike, type HighsModelLike, type HighsSolverOptions } from "./highs-solver.ts";
