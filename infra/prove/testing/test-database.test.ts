import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { emptyDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.drop());

async function as<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the owner makes tables and the other role owns nothing', async () => {
  await as(database.ownerUrl, 'CREATE TABLE note (words text)');
  await expect(as(database.appUrl, 'CREATE TABLE other (words text)')).rejects.toThrow('permission denied');
  await expect(as(database.appUrl, 'SELECT * FROM note')).rejects.toThrow('permission denied');
  expect(await database.query('SELECT * FROM note')).toEqual([]);
});

test('Vietnamese names can be ordered as Vietnamese are', async () => {
  const sql = `SELECT name FROM unnest(ARRAY['Em', 'Ánh', 'Đào', 'Dung']) AS given(name) ORDER BY name COLLATE "vi-x-icu"`;
  expect(await database.query(sql)).toEqual([{ name: 'Ánh' }, { name: 'Dung' }, { name: 'Đào' }, { name: 'Em' }]);
});
