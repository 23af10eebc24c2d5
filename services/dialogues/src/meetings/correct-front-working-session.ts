import { FrontWorkingSessionCorrected } from '@danvan/contracts/meetings';
import { unchanged } from '@danvan/service/command-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { correctionCommand } from '../records/correction-command.ts';
import { assertWithFrontIn } from './assert-with-front.ts';
import { frontWorkingSessionRecord } from './front-working-session-record.ts';

export const correctFrontWorkingSession = correctionCommand({
  mutation: 'correctFrontWorkingSession',
  type: frontWorkingSessionRecord,
  event: FrontWorkingSessionCorrected,
  fields: { frontId: unchanged(z.uuid()) },
  revise(session, { frontId = session.frontId }, today) {
    assertHappened(session.date, today);
    return { ...session, frontId };
  },
  check: (tx, { after }) => assertWithFrontIn(tx, [after]),
});
