import type { Answer, Asking, TestService } from '@danvan/testing';

export interface FigureRow {
  tier?: string | null;
  areaLevel?: string | null;
  kind?: string | null;
  status?: string | null;
  month?: string | null;
  organisation?: { id: string } | null;
  area?: { id: string } | null;
  areaItself?: boolean;
  facets?: { name: string; value: string }[];
  value: string | null;
  unit?: string;
  recordCount?: number | null;
  hidden: boolean;
  numerator?: number | null;
  denominator?: number | null;
  legalBasis?: string | null;
  records?: {
    totalCount: number;
    nodes: { id: string; recordType: string; occurredOn: string; organisation: { id: string } }[];
  } | null;
}

export interface StatisticsAnswer {
  statistics: {
    asOf: string | null;
    origin: string;
    mapAsOf: string;
    total: FigureRow;
    rows: { nodes: FigureRow[]; totalCount: number };
  } | null;
}

const row = `tier areaLevel kind status month organisation { id } area { id } areaItself facets { name value } value unit recordCount hidden numerator denominator legalBasis`;
const statistics = `query ($input: StatisticsInput!) { statistics(input: $input) { asOf origin mapAsOf
  total { ${row} } rows { totalCount nodes { ${row} } } } }`;
const withRecords = `query ($input: StatisticsInput!) { statistics(input: $input) { asOf origin mapAsOf
  total { ${row} records { totalCount nodes { id recordType occurredOn organisation { id } } } }
  rows { totalCount nodes { ${row} records { totalCount nodes { id recordType occurredOn organisation { id } } } } } } }`;

export const year2019 = { from: '2019-01-01', to: '2019-12-31' };
export const inHaNoi = { code: '01', level: 'PROVINCE' };

type Input = Record<string, unknown>;

/** Asks about a place and a period. @default the city in 2019 */
export function askStatistics(service: TestService, input: Input, asking?: Asking): Promise<Answer<StatisticsAnswer>> {
  return service.graphql<StatisticsAnswer>(statistics, { input: { period: year2019, area: inHaNoi, ...input } }, asking);
}

export function askRecords(service: TestService, input: Input, asking?: Asking): Promise<Answer<StatisticsAnswer>> {
  return service.graphql<StatisticsAnswer>(withRecords, { input: { period: year2019, area: inHaNoi, ...input } }, asking);
}

/** The figure alone. @throws when there is none */
export async function figure(service: TestService, input: Input, asking?: Asking): Promise<string | null> {
  const { data, errors } = await askStatistics(service, input, asking);
  if (!data?.statistics) throw new Error(`no figure: ${JSON.stringify(errors)}`);
  return data.statistics.total.value;
}
