import { FrontWorkingSessionCancelled } from '@danvan/contracts/meetings';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { FrontWorkingSession } from './front-working-session.ts';
import { frontWorkingSessionRecord } from './front-working-session-record.ts';

export function cancelFrontWorkingSession(ctx: Context, raw: unknown): Promise<FrontWorkingSession> {
  return cancelRecord(
    ctx,
    { mutation: 'cancelFrontWorkingSession', type: frontWorkingSessionRecord, event: FrontWorkingSessionCancelled },
    raw,
  );
}
