import { EntitySchema } from 'typeorm';
import type { Person } from './person.ts';

export const personTable = new EntitySchema<Person>({
  name: 'person',
  columns: { id: { type: 'uuid', primary: true }, version: { type: 'int' }, name: { type: 'text' } },
});
