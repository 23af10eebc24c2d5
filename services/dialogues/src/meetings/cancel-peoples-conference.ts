import { PeoplesConferenceCancelled } from '@danvan/contracts/meetings';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { PeoplesConference } from './peoples-conference.ts';
import { peoplesConferenceRecord } from './peoples-conference-record.ts';

export function cancelPeoplesConference(ctx: Context, raw: unknown): Promise<PeoplesConference> {
  return cancelRecord(
    ctx,
    { mutation: 'cancelPeoplesConference', type: peoplesConferenceRecord, event: PeoplesConferenceCancelled },
    raw,
  );
}
