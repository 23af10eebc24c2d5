import { organisationsAsOfIn } from '@danvan/directory/organisations-as-of';
import { RuleViolated, type Tx } from '@danvan/service';
import { assertNamedExistIn } from '../records/named-organisations.ts';
import type { FrontWorkingSession } from './front-working-session-record.ts';

/** Whoever is named as the Front existed on the day and is a Front. @throws Unavailable (retryable), RuleViolated with the index */
export async function assertFrontIn(tx: Tx, sessions: readonly FrontWorkingSession[]): Promise<void> {
  const named = sessions.flatMap(({ frontId, date }, index) => (frontId === null ? [] : [{ id: frontId, on: date, index }]));
  await assertNamedExistIn(
    tx,
    sessions.map(({ frontId, date }) => ({ ids: frontId === null ? [] : [frontId], on: date })),
  );
  const organisations = await organisationsAsOfIn(tx, named);
  const wrong = named.find((_, i) => organisations[i]?.kind !== 'FATHERLAND_FRONT');
  if (wrong !== undefined) throw notAFront(wrong.id, wrong.index);
}

function notAFront(frontId: string, index: number): RuleViolated {
  return new RuleViolated({
    rule: 'front-working-session.front',
    message: {
      vi: 'Tổ chức được nêu không phải là Mặt trận Tổ quốc.',
      en: 'The organisation named is not the Fatherland Front.',
    },
    details: { frontId },
    index,
  });
}
