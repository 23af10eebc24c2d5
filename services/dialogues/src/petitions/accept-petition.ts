import { ComplexityCriterion, PetitionAccepted } from '@danvan/contracts/petitions';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { assertJointPapers } from './joint-petition.ts';
import { assertOnlyComplaint, assertStated, clockOfSettling, clockStated } from './petition-clock.ts';
import { petitionRecord } from './petition-record.ts';
import { stepCommand } from './step-command.ts';

/** Takes a petition within competence on: from now on the clock of settling runs. */
export const acceptPetition = stepCommand({
  mutation: 'acceptPetition',
  action: 'accept',
  type: petitionRecord,
  event: PetitionAccepted,
  fields: {
    complexity: z.array(ComplexityCriterion).max(7).default([]),
    isRemote: z.boolean().default(false),
    resolveBy: optional(localDay),
    contactPost: optional(z.string().min(1).max(200)),
    hasJointPapers: z.boolean().default(false),
  },
  step(_, { after, input, on }) {
    const { isRemote, resolveBy, contactPost, hasJointPapers } = input;
    const complexity = [...new Set(input.complexity)];
    assertOnlyComplaint(after, isRemote || complexity.length > 0);
    assertStated(after, { resolveBy, acceptedOn: on });
    assertJointPapers(after, { hasJointPapers, acceptedOn: on });
    const accepted = { ...after, acceptedOn: on, complexity, isRemote, contactPost, hasJointPapers };
    return { ...accepted, ...(resolveBy === null ? clockOfSettling(accepted, on) : clockStated(resolveBy)) };
  },
});
