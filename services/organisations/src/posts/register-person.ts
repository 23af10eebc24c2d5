import { PersonRegistered } from '@danvan/contracts/posts';
import { emit } from '@danvan/events/emit';
import { asOne } from '@danvan/service/as-one';
import { requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { RuleViolated } from '@danvan/service/errors';
import { parseInput } from '@danvan/service/parse-input';
import { getRecords } from '@danvan/service/read-records';
import { z } from 'zod';
import { chosenId } from '../dated/dated-input.ts';
import { insertFreeIn } from '../dated/insert-free.ts';
import { personTable } from './person.table.ts';
import type { Person } from './person.ts';

const RegisterPersonInput = z.object({ ...requested, ...chosenId, name: z.string().min(1).max(200) });

/** Safe to repeat: the same requestId always yields the person it first registered. */
export async function registerPerson(ctx: Context, raw: unknown): Promise<Person> {
  const input = parseInput(RegisterPersonInput, raw);
  const person: Person = { id: input.id ?? ctx.newId(), version: 1, name: input.name };
  return ctx.change<Person, Person>(
    { mutation: 'registerPerson', input, reload: (tx, ids) => getRecords(tx, personTable, ids) },
    (tx) =>
      asOne(async () => {
        await insertFreeIn(tx, { table: personTable, rows: [person], id: 'id', refused: personIdTaken });
        // The name is public where it is asked for, and stands nowhere else.
        const state = { personId: person.id, version: person.version };
        tx.audit({ action: 'registered', recordType: 'person', recordId: person.id, after: state });
        await emit(tx, PersonRegistered, state);
        return [person];
      }),
  );
}

function personIdTaken({ id }: Person): RuleViolated {
  return new RuleViolated({
    rule: 'person.new-id',
    message: { vi: 'Mã định danh này đã thuộc về một người khác.', en: 'This id belongs to another person already.' },
    details: { id },
  });
}
