import type { TestFederation } from '@danvan/testing/test-federation';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { fill, isAsDeclared, type Row, tableOf } from './access-table.ts';
import {
  entitySheets,
  fieldSheets,
  findersOf,
  gatewayFieldSheets,
  type Known,
  knownRecords,
  rootSheets,
  type Sheet,
} from './guarded.ts';
import { type DeclaredSubgraph, declaredSubgraphs, demandOf, fieldsOf, objectTypes } from './sdl.ts';

const subgraphs = await declaredSubgraphs();
const finders = findersOf(subgraphs);

/** Every root field, each protected field and each entity × everybody, at both doors: allowed or refused as the SDL says. */
export function describeAccess(federation: () => TestFederation): void {
  let known: Known;
  beforeAll(async () => {
    known = await knownRecords(federation(), subgraphs);
  });

  async function tableFrom(sheets: readonly Sheet[], at?: string): Promise<Row[]> {
    const rows: Row[] = [];
    for (const sheet of sheets) rows.push(...(await fill(federation(), sheet, at)));
    return rows;
  }

  describe.each(subgraphs)('access to what $name declares', (subgraph) => {
    test('through the gateway', async () => {
      expectAsDeclared(await tableFrom([...rootSheets(subgraph), ...gatewayFieldSheets(subgraph, known, finders)]));
    }, 240_000);

    test('at its own port', async () => {
      const sheets = [...rootSheets(subgraph), ...entitySheets(subgraph), ...fieldSheets(subgraph, known)];
      const rows = await tableFrom(sheets, subgraph.name);
      expectAsDeclared(rows);
      expect(ownDemands(subgraph).filter((coordinate) => !rows.some((row) => row.coordinate === coordinate))).toEqual([]);
    }, 240_000);
  });
}

function expectAsDeclared(rows: readonly Row[]): void {
  const different = rows.filter((row) => !isAsDeclared(row));
  if (different.length === 0) return;
  throw new Error(`Access is not as the SDL says:\n${tableOf(different)}\n\nThe whole table:\n${tableOf(rows)}`);
}

/** The fields that declare a demand of their own: each must have come into the table. */
function ownDemands(subgraph: DeclaredSubgraph): string[] {
  return objectTypes(subgraph).flatMap((type) =>
    fieldsOf(type).flatMap((field) => (demandOf(field) === 'nothing' ? [] : [`${type.name}.${field.name}`])),
  );
}
