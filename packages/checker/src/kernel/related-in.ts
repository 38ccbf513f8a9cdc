import type {
  GroupRelation,
  Instance,
  InstanceRef,
  JsonObject,
  MeasuredRelation,
  Related,
  Relation,
} from "@nastavnik/core";
import type { Model } from "../model/model.ts";

/** A world in memory, as relations ask it. */
export interface Findable {
  readonly model: Pick<Model, "measurements" | "reviewing" | "assessing">;
  /** The instance in that place; `undefined` where the world has no such place. */
  readonly find: (ref: InstanceRef) => Instance | undefined;
  /** The existing instances of a workflow with that parent. */
  readonly group: (relation: GroupRelation) => readonly Instance[];
  readonly people: () => Readonly<Record<string, JsonObject>>;
}

/** What a relation finds. */
export function relatedIn({ model, find, group, people }: Findable, relation: Relation): Related {
  const { measurements = [], reviewing, assessing } = model;
  const counted = ({ measured }: MeasuredRelation) => measurements.filter(({ id }) => measured.includes(id));
  if ("measured" in relation) return { measured: counted(relation) };
  if ("reviewed" in relation) return reviewing && { judgement: reviewing.judge(relation.reviewed) };
  if ("assessed" in relation) {
    const measured = relation.counting && counted(relation.counting);
    const assessment = assessing?.assess(relation.assessed, relation.data, measured);
    return assessment && { assessment, ...(measured && { measured }) };
  }
  if ("personalDataOf" in relation) {
    const personalData = people()[relation.personalDataOf];
    return personalData && { personalData };
  }
  if ("parent" in relation) return group(relation);
  const found = find(relation);
  return found === undefined || found.status === "absent" ? undefined : found;
}
