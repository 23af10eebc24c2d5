import type { EventDefinition } from '@danvan/events/define-event';
import {
  assertSeen,
  type Command,
  defineCommand,
  eventOf,
  forEachItem,
  lockRecordsIn,
  type RecordDefinition,
  updateRecordsIn,
  versionFields,
} from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { endedVersions, type Subject } from './dated-versions.rules.ts';
import type { Lasting } from './lasting.ts';
import type { Validity } from './validity.rules.ts';

interface EndSpec<S, N> {
  name: N;
  event: EventDefinition<S & { validTo: string }>;
  subject: Subject;
}

/** The command that says on which day a record no longer holds, for whoever has the scope; the record stays readable for the time before. */
export function endLastingCommand<R extends Lasting, S extends Validity, const N extends { one: string }>(
  record: RecordDefinition<R, S>,
  { name, event, subject }: EndSpec<S, N>,
): Command<R, N> {
  const ended = eventOf(event, withEnd<S>);
  return defineCommand<R, z.output<typeof endItem>, N>(record, {
    name,
    item: endItem,
    async work(tx, { items }) {
      const locked = await lockRecordsIn(
        tx,
        record,
        items.map(({ id }) => id),
      );
      await assertSeen(locked, items);
      const steps = await forEachItem(locked, (before, index) => {
        const [after] = endedVersions(subject, [before], items[index]?.validTo as string) as [R];
        return { before, after };
      });
      return updateRecordsIn(tx, { record, event: ended }, steps);
    },
  });
}

const endItem = z.object({ ...versionFields, validTo: localDay });

function withEnd<S extends Validity>(state: S): S & { validTo: string } {
  const { validTo } = state;
  if (validTo === null) throw new Error('what has ended has a last day');
  return { ...state, validTo };
}
