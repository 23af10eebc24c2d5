import { disclosureCatalogues } from '@danvan/contracts/disclosure-catalogue';
import { ModelField } from '@danvan/contracts/mobilisation';
import type { Foundation } from '../foundation.ts';
import { BODY_KINDS, bodiesOf, bodyId, relationsOfUnits } from '../organisations.ts';
import type { ModelRecord, PostingRecord, ReportedRecord } from '../records.ts';
import { dayIn, pick, randomFrom, spread } from '../stable.ts';
import { readUnits, type Unit } from '../units.ts';
import { reported } from './reported.ts';

const YEAR = 2017;

export interface HaTinhRecords {
  models: ModelRecord[];
  postings: PostingRecord[];
  reported: ReportedRecord[];
}

/** Tỉnh Hà Tĩnh in 2017 as single records: every figure of the year's report comes out of these. */
export function generateHaTinh2017(): Foundation & HaTinhRecords {
  const units = readUnits('ha-tinh-2017');
  return {
    units,
    organisations: units.flatMap(bodiesOf),
    relations: relationsOfUnits(units),
    models: models(units),
    postings: postings(units.filter(({ level }) => level === 'COMMUNE')),
    reported: units.filter(({ level }) => level === 'PROVINCE').flatMap(reported),
  };
}

/** Built and replicated, 1,700 in all, 350 of them outstanding; one of the year before must not count. */
function models(units: readonly Unit[]): ModelRecord[] {
  const random = randomFrom(2017_01);
  const built = 1_180;
  const counted = spread(1_700, units, random).map((unit, at): ModelRecord => {
    const isOutstanding = at % 34 < 7;
    return {
      organisationId: bodyId(unit, pick(BODY_KINDS, random)),
      name: `Mô hình “Dân vận khéo” ${unit.name} số ${at + 1}`,
      field: pick(ModelField.options, random),
      form: 'MODEL',
      registeredOn: `${YEAR}-0${1 + Math.floor(random() * 2)}-1${Math.floor(random() * 10)}`,
      approvedOn: `${YEAR}-03-1${Math.floor(random() * 10)}`,
      implementedOn: `${YEAR}-0${4 + Math.floor(random() * 5)}-1${Math.floor(random() * 10)}`,
      ...(isOutstanding ? { recognisedOn: `${YEAR}-11-10`, outstandingOn: `${YEAR}-12-05` } : {}),
      ...(at < built ? {} : { sourceAt: Math.floor(random() * built) }),
    };
  });
  const [first] = counted as [ModelRecord];
  const before = { registeredOn: '2016-02-10', approvedOn: '2016-03-10', implementedOn: '2016-04-10' };
  return [...counted, { ...first, ...before, name: 'Bản ghi thử', recognisedOn: '2016-11-10', outstandingOn: '2016-12-05' }];
}

/** In each commune every item of the catalogue of its time stood on the notice board once. */
function postings(communes: readonly Unit[]): PostingRecord[] {
  const random = randomFrom(2017_02);
  const items = disclosureCatalogues.find(({ regime }) => regime === 'PL34_2007')?.items ?? [];
  return communes.flatMap((unit) =>
    items.map(({ number, title }): PostingRecord => {
      const date = dayIn(YEAR, random, 300);
      const ends = new Date(Date.parse(date) + 40 * 86_400_000).toISOString().slice(0, 10);
      return {
        organisationId: bodyId(unit, 'PEOPLES_COMMITTEE'),
        ...{ title: title.vi, regime: 'PL34_2007', item: number, channel: 'NOTICE_BOARD', date, validTo: ends },
      };
    }),
  );
}
