import { ClearanceProjectCancelled } from '@danvan/contracts/clearance';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { ClearanceProject } from './clearance-project.ts';
import { clearanceProjectRecord } from './clearance-project-record.ts';

export function cancelClearanceProject(ctx: Context, raw: unknown): Promise<ClearanceProject> {
  const telling = { type: clearanceProjectRecord, event: ClearanceProjectCancelled };
  return cancelRecord(ctx, { mutation: 'cancelClearanceProject', ...telling }, raw);
}
