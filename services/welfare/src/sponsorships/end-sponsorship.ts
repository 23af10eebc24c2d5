import { SponsorshipEnded } from '@danvan/contracts/welfare-sponsorship';
import { todayInVietnam } from '@danvan/directory';
import { correcting } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { localDay } from '@danvan/service/local-day';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { reviseSponsorship } from './revise-sponsorship.ts';
import { end, type Sponsorship } from './sponsorship.ts';

const EndSponsorshipInput = z.object({ ...correcting, endsOn: localDay });

/** It counts for the days up to its end; the reason stays in the audit trail. Safe to repeat. */
export async function endSponsorship(ctx: Context, raw: unknown): Promise<Sponsorship> {
  const input = parseInput(EndSponsorshipInput, raw);
  return reviseSponsorship(ctx, {
    mutation: 'endSponsorship',
    input,
    event: SponsorshipEnded,
    revise(tx, before) {
      assertHappened(input.endsOn, todayInVietnam(tx.now()));
      return end(before, input.endsOn);
    },
  });
}
