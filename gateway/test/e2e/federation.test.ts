import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { afterAll, beforeAll } from '@jest/globals';
import { describeAccess } from './access.journey.ts';
import { describeBadInput } from './bad-input.journey.ts';
import { describeFirstQueries } from './first-queries.journey.ts';
import { describePartialAnswers } from './partial-answers.journey.ts';
import { describeStatements } from './statements.journey.ts';

let started: TestFederation;
beforeAll(async () => {
  started = await startTestFederation({ demonstration: true });
}, 240_000);
afterAll(() => started?.stop());

// One federation for all of these journeys: it takes a while to start.
const federation = () => started;
describeFirstQueries(federation);
describeBadInput(federation);
describeStatements(federation);
describePartialAnswers(federation);
describeAccess(federation);
