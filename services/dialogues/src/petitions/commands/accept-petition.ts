import { ComplexityCriterion, PetitionAccepted } from '@danvan/contracts/petitions';
import { optional } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { assertOnlyComplaint, assertStated, clockOfSettling, clockStated } from '../clock.rules.ts';
import { assertJointPapers } from '../joint.rules.ts';
import { petitionStep } from './petition-step.ts';

/** Takes a petition within competence on: from now on the clock of settling runs. */
export const acceptPetition = petitionStep({
  name: { one: 'acceptPetition' },
  action: 'accept',
  event: PetitionAccepted,
  fields: {
    complexity: z.array(ComplexityCriterion).max(7).default([]),
    isRemote: z.boolean().default(false),
    resolveBy: optional(localDay),
    contactPost: optional(z.string().min(1).max(200)),
    hasJointPapers: z.boolean().default(false),
  },
  apply(after, { item, on }) {
    const { isRemote, resolveBy, contactPost, hasJointPapers } = item;
    const complexity = [...new Set(item.complexity)];
    assertOnlyComplaint(after, isRemote || complexity.length > 0);
    assertStated(after, { resolveBy, acceptedOn: on });
    assertJointPapers(after, { hasJointPapers, acceptedOn: on });
    const accepted = { ...after, acceptedOn: on, complexity, isRemote, contactPost, hasJointPapers };
    return { ...accepted, ...(resolveBy === null ? clockOfSettling(accepted, on) : clockStated(resolveBy)) };
  },
});
