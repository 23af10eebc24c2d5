import type { RecordDefinition, VersionedRecord } from '@danvan/records';
import { readServices } from '@danvan/service/read-services';
import { columnsOf } from '@danvan/service/record-columns';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

type AnyRecord = RecordDefinition<VersionedRecord, Record<string, unknown>> & { state: z.ZodObject };

const services = await readServices();
const records = services.flatMap(({ definition }) =>
  (definition.modules ?? []).flatMap((module) => (module.records ?? []) as unknown as AnyRecord[]),
);

const secret = 'kept to itself';

/** Some value that the schema takes. */
function valueOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodNullable) return null;
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return valueOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodNumber) return 1;
  return schema instanceof z.ZodBoolean ? false : '2026-01-01';
}

test('the services have records', () => {
  expect(records.length).toBeGreaterThan(20);
});

test.each(records)('what events and audit rows carry of a $name is in its contract, and no other column is', (record) => {
  const shape = record.state.shape as Record<string, z.ZodType>;
  const columns = columnsOf(record.table).map(({ property }) => property);
  const whole = Object.fromEntries(
    [...columns, 'addedByNobody'].map((column) => [column, column in shape ? valueOf(shape[column] as z.ZodType) : secret]),
  );
  const state = record.toState(whole as unknown as VersionedRecord);
  expect(Object.keys(state).filter((key) => !(key in shape))).toEqual([]);
  expect(Object.entries(state).filter(([key, value]) => value === secret && !key.endsWith('Id'))).toEqual([]);
  expect(Object.keys(state).length).toBeGreaterThan(1);
});
