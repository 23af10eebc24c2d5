import { todayInVietnam } from '@danvan/calendar';
import { HouseholdCancelled, HouseholdCorrected } from '@danvan/contracts/welfare';
import { areaOf, assertNotCancelled, cancelCommand, mutations, organisationOf, reasonFields, stepCommand } from '@danvan/records';
import { defineModule } from '@danvan/service';
import { z } from 'zod';
import { allRecordsOf } from '../all-records-of.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { housingCaseRecord } from '../housing-cases/housing-case-record.ts';
import { assessHousehold } from './assess-household.ts';
import { correctAssessment } from './correct-assessment.ts';
import { correctHousehold } from './correct-household.ts';
import { statusOn, withoutAssessment } from './household.rules.ts';
import { householdRecord } from './household-record.ts';
import { movesUnder } from './poverty-moves.rules.ts';
import { registerHousehold } from './register-household.ts';

/** The assessment never held. */
const cancelAssessment = stepCommand(householdRecord, {
  name: { one: 'cancelAssessment' },
  event: HouseholdCorrected,
  item: z.object({ ...reasonFields, assessmentId: z.uuid() }),
  apply(before, { assessmentId }) {
    assertNotCancelled(before);
    return withoutAssessment(before, assessmentId);
  },
});
const cancelHousehold = cancelCommand(householdRecord, { name: { one: 'cancelHousehold' }, event: HouseholdCancelled });

export const households = defineModule({
  schema: new URL('./households.graphql', import.meta.url),
  mappers: {
    Household: './household-record.ts#Household as HouseholdRecord',
    HouseholdAssessment: '@danvan/contracts/welfare#AssessmentState',
    PovertyMove: '@danvan/contracts/welfare#PovertyMove as PovertyMoveRecord',
  },
  records: [householdRecord],
  resolvers: {
    Query: { household: householdRecord.byId, households: householdRecord.list },
    Mutation: {
      ...mutations(registerHousehold),
      ...mutations(assessHousehold),
      ...mutations(correctHousehold),
      ...mutations(correctAssessment),
      ...mutations(cancelAssessment),
      ...mutations(cancelHousehold),
    },
    Household: {
      __resolveReference: householdRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      povertyStatus: (household, { standard, asOf }, ctx) => statusOn(household, standard, asOf ?? todayInVietnam(ctx.now())),
      povertyMoves: ({ assessments }, { standard }) => movesUnder(assessments, standard),
      housingCases: allRecordsOf(housingCaseRecord, { parent: 'householdId', day: 'openedOn' }),
    },
    // In the events it is called assessmentId.
    HouseholdAssessment: { id: ({ assessmentId }) => assessmentId },
    Area: { households: householdRecord.of('areaId') },
  } satisfies Resolvers,
});
