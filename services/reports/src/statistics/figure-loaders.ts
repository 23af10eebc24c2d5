import type { AreaLevel } from '@danvan/contracts/vocabulary';
import { todayInVietnam } from '@danvan/directory';
import type { Context } from '@danvan/service/context';
import { loadWithArguments } from '@danvan/service/loaders';
import DataLoader from 'dataloader';
import type { LocalDate, RecordType } from '../records/fact.ts';
import { findNewestEvents } from './find-newest-events.ts';
import { findParents } from './find-parents.ts';
import { findUnits, type Unit } from './find-units.ts';
import { factsAsked, type Question, type Subject } from './question.ts';
import { type Cell, type CellsAsked, type Scan, scanCells } from './scan-cells.ts';
import { type CoverageScan, type CoverageUnit, scanCoverage } from './scan-coverage.ts';

interface UnitsSpec {
  subjects: 'AREA' | 'ALL';
  map: LocalDate;
  rowsLevel?: AreaLevel;
}

type ByKey<V> = DataLoader<string, V>;

/** Everything that answers read: each scan once a request, and one statement for all questions that share it. */
export interface Loaders {
  /** Keys: `cellsKey`. Cells of other statuses may come with those asked for. */
  cells(scan: Scan): ByKey<Cell[]>;
  /** Keys: `subjectKey`. */
  coverage(scan: CoverageScan): ByKey<CoverageUnit[]>;
  /** Keys: `subjectKey`. */
  units(spec: UnitsSpec): ByKey<Unit[]>;
  /** The area directly above one, on the map of a day. Keys: ids. */
  parent(on: { map: LocalDate }): ByKey<string | null>;
  newestEvent: DataLoader<RecordType, Date | null>;
  /** In Vietnam. */
  today: LocalDate;
}

export function createLoaders({ database, now }: Pick<Context, 'database' | 'now'>): Loaders {
  return {
    cells: loadWithArguments(async (scan: Scan, keys) => {
      const asked = keys.map((key) => JSON.parse(key) as CellsAsked);
      const cells = Map.groupBy(
        await scanCells(database, scan, asked),
        (cell) => `${cell.recordType} ${cell.subjectId ?? everywhere}`,
      );
      return asked.map(({ recordType, subjectId }) => cells.get(`${recordType} ${subjectId ?? everywhere}`) ?? []);
    }),
    coverage: loadWithArguments(async (scan: CoverageScan, keys) =>
      inOrder(keys, await scanCoverage(database, scan, rootsOf(keys)), (unit) => unit.subjectId ?? everywhere),
    ),
    units: loadWithArguments(async (spec: UnitsSpec, keys) =>
      inOrder(keys, await findUnits(database, { ...spec, roots: rootsOf(keys) }), (unit) => unit.subjectId ?? everywhere),
    ),
    parent: loadWithArguments(({ map }: { map: LocalDate }, ids) => findParents(database, ids, map)),
    newestEvent: new DataLoader((recordTypes) => findNewestEvents(database, recordTypes)),
    today: todayInVietnam(now()),
  };
}

/** The whole country. Never among ids: the arguments of such questions differ in `subjects`. */
const everywhere = '*';

export function subjectKey(subject: Subject): string {
  return subject.type === 'ALL' ? everywhere : subject.id;
}

export function cellsKey(question: Question): string {
  const { metric, subject } = question;
  const subjectId = subject.type === 'ALL' ? undefined : subject.id;
  const asked: CellsAsked = { recordType: metric.recordType, subjectId, statuses: factsAsked(question).statuses };
  return JSON.stringify(asked);
}

function rootsOf(keys: readonly string[]): string[] | null {
  return keys.includes(everywhere) ? null : [...new Set(keys)];
}

function inOrder<R>(keys: readonly string[], rows: readonly R[], keyOf: (row: R) => string): R[][] {
  const found = Map.groupBy(rows, keyOf);
  return keys.map((key) => found.get(key) ?? []);
}
