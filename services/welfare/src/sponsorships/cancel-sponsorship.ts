import { SponsorshipCancelled } from '@danvan/contracts/welfare-sponsorship';
import { correcting } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { parseInput } from '@danvan/service/parse-input';
import { z } from 'zod';
import { reviseSponsorship } from './revise-sponsorship.ts';
import { cancel, type Sponsorship } from './sponsorship.ts';

const CancelSponsorshipInput = z.object(correcting);

/** It never held; the reason stays in the audit trail. Safe to repeat. */
export async function cancelSponsorship(ctx: Context, raw: unknown): Promise<Sponsorship> {
  const input = parseInput(CancelSponsorshipInput, raw);
  const revision = { mutation: 'cancelSponsorship', input, event: SponsorshipCancelled };
  return reviseSponsorship(ctx, { ...revision, revise: (_tx, before) => cancel(before) });
}
