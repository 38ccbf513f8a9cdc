import type { MentorCouncilContext, ResolutionAsk } from "../mentor-council-context.ts";
import type { MentorCouncilOccasion } from "../mentor-council-commands.ts";
import { record } from "../record.ts";

type Vote = Extract<MentorCouncilOccasion, { readonly type: "put-to-vote" }>;

const voted =
  (isAdopted: boolean) =>
  ({ resolutions }: MentorCouncilContext, { payload, at }: Vote) => {
    const { resolution, sitting, item, votes, asks } = payload;
    const asked = asks.map(({ ask, subject, person, organisation, due }): [string, ResolutionAsk] => [
      ask,
      {
        subject,
        ...(person !== undefined && { person }),
        ...(organisation !== undefined && { organisation }),
        ...(due !== undefined && { due }),
      },
    ]);
    const put = { sitting, item, votes, isAdopted, at: at.toString(), asks: Object.fromEntries(asked) };
    return { resolutions: { ...resolutions, [resolution]: put } };
  };

/** The resolutions, one thing that was asked with something more. */
function withAsk({ resolutions }: MentorCouncilContext, resolution: string, ask: string, more: Partial<ResolutionAsk>) {
  const found = resolutions[resolution];
  const asked = found?.asks[ask];
  if (found === undefined || asked === undefined) return {};
  const asks = { ...found.asks, [ask]: { ...asked, ...more } };
  return { resolutions: { ...resolutions, [resolution]: { ...found, asks } } };
}

/** What this theme writes into the context. */
export const resolutionsActions = {
  recordAdoption: record("put-to-vote", voted(true)),
  recordRejection: record("put-to-vote", voted(false)),
  recordAskReport: record("report-on-ask", (context, { payload: { resolution, ask, document }, at }) =>
    withAsk(context, resolution, ask, { document, reportedAt: at.toString() }),
  ),
  recordAskCheck: record("check-ask", (context, { payload: { resolution, ask, outcome } }) =>
    withAsk(context, resolution, ask, { outcome }),
  ),
};
