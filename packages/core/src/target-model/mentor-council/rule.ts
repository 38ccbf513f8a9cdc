import { requirement } from "@nastavnik/core";
import { payloadReader } from "../payload-reader.ts";
import type { MentorCouncilOccasion } from "./mentor-council-commands.ts";
import type { MentorCouncilContext } from "./mentor-council-context.ts";

/** A requirement of the `mentor-council` workflow. */
export const rule = requirement<MentorCouncilContext, MentorCouncilOccasion>;

/** The payload of the command, in a check that guards commands of these types only. */
export const payloadOf = payloadReader<MentorCouncilOccasion>();
