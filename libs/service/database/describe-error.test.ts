import { expect, test } from '@jest/globals';
import { describeError } from './describe-error.ts';

test('a log may say what kind of error it was and where, without what somebody entered', () => {
  const driverError = Object.assign(new Error('duplicate key value violates unique constraint "note_title_key"'), {
    code: '23505',
    constraint: 'note_title_key',
    table: 'note',
    detail: 'Key (title)=(Nguyễn Văn A) already exists.',
  });
  const error = Object.assign(new Error(driverError.message), { driverError, parameters: ['0912345678'], query: 'INSERT …' });
  const said = describeError(error);
  expect(said).toMatchObject({
    state: '23505',
    constraint: 'note_title_key',
    table: 'note',
    stack: expect.stringContaining('    at '),
  });
  expect(JSON.stringify(said)).not.toMatch(/Nguyễn|0912345678|INSERT/);
});

test('nor does it quote a value that PostgreSQL could not read', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "Nguyễn Văn A"'), { code: '22P02' });
  const said = JSON.stringify(describeError(new Error('outside', { cause: error })));
  expect(said).toContain('PostgreSQL refused a value (22P02)');
  expect(said).not.toContain('Nguyễn');
});
