import { FrontWorkingSessionCorrected } from '@danvan/contracts/meetings';
import { correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { z } from 'zod';
import { correctPast } from '../records/correct-past.ts';
import { correctedRecordFields } from '../records/record-fields.ts';
import { assertFrontIn } from './assert-front.ts';
import { frontWorkingSessionRecord } from './front-working-session-record.ts';

/** Tier and area follow the day and the organisation. */
export const correctFrontWorkingSession = correctCommand(frontWorkingSessionRecord, {
  name: { one: 'correctFrontWorkingSession' },
  event: FrontWorkingSessionCorrected,
  fields: { ...correctedRecordFields, frontId: unchanged(z.uuid()) },
  apply: correctPast,
  place: placesByOrganisation(({ date }) => date),
  check: (tx, steps) =>
    assertFrontIn(
      tx,
      steps.map(({ after }) => after),
    ),
});
