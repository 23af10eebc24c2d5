import type { ExpectedFigure } from '../expected-figure.ts';
import type { Foundation } from '../foundation.ts';
import type { HaTinhRecords } from '../hatinh-2017/generate.ts';
import type { ModelRecord } from '../records.ts';

type Whole = Foundation & HaTinhRecords;

const HONG_LINH = '437';

/** The province, thị xã Hồng Lĩnh and its communes, with what their bodies did. */
export function sampleOfHaTinh(whole: Whole): Whole {
  const units = whole.units.filter(
    ({ level, code, parentCode }) => level === 'PROVINCE' || [code, parentCode].includes(HONG_LINH),
  );
  const areaIds = new Set<string | null>(units.map(({ id }) => id));
  const organisations = whole.organisations.filter(({ areaId }) => areaIds.has(areaId));
  const bodyIds = new Set(organisations.map(({ id }) => id));
  const ofThem = ({ organisationId }: { organisationId: string }) => bodyIds.has(organisationId);
  const models = whole.models.filter(ofThem);
  const originals = models.filter(({ sourceAt }) => sourceAt === undefined).length;
  return {
    ...whole,
    ...{ units, organisations },
    relations: whole.relations.filter(({ fromId, toId }) => bodyIds.has(fromId) && bodyIds.has(toId)),
    models: models.map((model) => (model.sourceAt === undefined ? model : { ...model, sourceAt: model.sourceAt % originals })),
    postings: whole.postings.filter(ofThem),
  };
}

/** The expected lines with what these models come to, counted one by one; what the law sets stays. */
export function figuresOfHaTinh({ models }: Pick<Whole, 'models'>, lines: readonly ExpectedFigure[]): ExpectedFigure[] {
  const days: Record<string, keyof ModelRecord> = { IMPLEMENTED: 'implementedOn', OUTSTANDING: 'outstandingOn' };
  return lines.map((line) => {
    const day = days[line.status ?? ''];
    return day ? { ...line, value: models.filter((model) => String(model[day]).startsWith('2017-')).length } : line;
  });
}
