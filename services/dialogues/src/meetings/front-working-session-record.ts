import type { FrontWorkingSessionState } from '@danvan/contracts/meetings';
import type { RecordType } from '@danvan/service/record-type';
import { frontWorkingSessionTable } from './front-working-session.table.ts';
import type { FrontWorkingSession } from './front-working-session.ts';

export const frontWorkingSessionRecord: RecordType<FrontWorkingSession, FrontWorkingSessionState> = {
  name: 'front-working-session',
  table: frontWorkingSessionTable,
  toState: ({ id, title: _freeText, ...state }) => ({ frontWorkingSessionId: id, ...state }),
};
