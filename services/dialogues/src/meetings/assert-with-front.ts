import { organisationsAsOfIn } from '@danvan/directory/organisations-as-of';
import { RuleViolated } from '@danvan/service/errors';
import type { Tx } from '@danvan/service/tx';
import { assertNamedExistIn } from '../records/place-records.ts';
import type { FrontWorkingSession } from './front-working-session.ts';

type WithFront = FrontWorkingSession & { frontId: string };

/** Whoever is named as the Front existed on the day and is a Front. @throws UnknownReference, RuleViolated with the index */
export async function assertWithFrontIn(tx: Tx, sessions: readonly FrontWorkingSession[]): Promise<void> {
  await assertNamedExistIn(
    tx,
    sessions.map(({ frontId, date }) => ({ ids: frontId === null ? [] : [frontId], on: date })),
  );
  const named = sessions.flatMap((session, index) =>
    session.frontId === null ? [] : [{ session: session as WithFront, index }],
  );
  const organisations = await organisationsAsOfIn(
    tx,
    named.map(({ session }) => ({ id: session.frontId, on: session.date })),
  );
  const wrong = named.find((_, i) => organisations[i]?.kind !== 'FATHERLAND_FRONT');
  if (wrong !== undefined) throw notAFront(wrong.session, wrong.index);
}

function notAFront({ frontId }: WithFront, index: number): RuleViolated {
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
