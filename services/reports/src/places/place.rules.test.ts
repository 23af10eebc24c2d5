import { describe, expect, test } from '@jest/globals';
import { type OrganisationSpan, type Place, placesOf, type RelationSpan } from './place.rules.ts';

const body = (organisationId: string, areaId: string | null, rest: Partial<OrganisationSpan> = {}): OrganisationSpan => ({
  organisationId,
  tier: 'DISTRICT',
  areaId,
  validFrom: '2010-01-01',
  validTo: null,
  ...rest,
});
type Link = [fromId: string, type: RelationSpan['type'], toId: string, rest?: Partial<RelationSpan>];
const relation = (...[fromId, type, toId, rest]: Link): RelationSpan => ({
  relationId: `${fromId}-${type}-${toId}`,
  fromId,
  toId,
  type,
  validFrom: '2010-01-01',
  validTo: null,
  ...rest,
});
function placed(id: string, spans: OrganisationSpan[], relations: RelationSpan[]): [string | null, string, string | null][] {
  const hierarchy = {
    spans: Map.groupBy(spans, (span) => span.organisationId),
    relations: Map.groupBy(relations, (span) => span.fromId),
  };
  return placesOf(id, hierarchy).map((place: Place) => [place.countedInId, place.validFrom, place.validTo]);
}

describe('where an organisation counts', () => {
  test('one with an area counts there, whoever it is subordinate to', () => {
    const spans = [body('ward', 'phuong'), body('city', 'ha-noi')];
    expect(placed('ward', spans, [relation('ward', 'SUBORDINATE', 'city')])).toEqual([['phuong', '2010-01-01', null]]);
  });

  test('a party committee directly under the city counts in the city', () => {
    const spans = [body('bloc', null), body('city', 'ha-noi')];
    expect(placed('bloc', spans, [relation('bloc', 'SUBORDINATE', 'city')])).toEqual([['ha-noi', '2010-01-01', null]]);
  });

  test('an enterprise led by a committee without an area counts where that committee is subordinate', () => {
    const spans = [body('factory', null), body('bloc', null), body('city', 'ha-noi')];
    const relations = [relation('factory', 'LED_BY', 'bloc'), relation('bloc', 'SUBORDINATE', 'city')];
    expect(placed('factory', spans, relations)).toEqual([['ha-noi', '2010-01-01', null]]);
  });

  test('subordination goes before leadership, and leadership is taken where subordination leads nowhere', () => {
    const spans = [body('factory', null), body('group', null), body('ministry', 'ba-dinh'), body('district', 'dong-da')];
    const led = relation('factory', 'LED_BY', 'district');
    expect(placed('factory', spans, [led, relation('factory', 'SUBORDINATE', 'ministry')])).toEqual([
      ['ba-dinh', '2010-01-01', null],
    ]);
    expect(placed('factory', spans, [led, relation('factory', 'SUBORDINATE', 'group')])).toEqual([
      ['dong-da', '2010-01-01', null],
    ]);
  });

  test('the place changes on the day that a relation far above changes', () => {
    const spans = [body('factory', null), body('bloc', null), body('old', 'ha-tay'), body('new', 'ha-noi')];
    const relations = [
      relation('factory', 'LED_BY', 'bloc'),
      relation('bloc', 'SUBORDINATE', 'old', { validTo: '2019-07-01' }),
      relation('bloc', 'SUBORDINATE', 'new', { validFrom: '2019-07-01' }),
    ];
    expect(placed('factory', spans, relations)).toEqual([
      ['ha-tay', '2010-01-01', '2019-07-01'],
      ['ha-noi', '2019-07-01', null],
    ]);
  });

  test('a change above that moves nobody leaves one place', () => {
    const spans = [
      body('bloc', null),
      body('city', 'ha-noi', { validTo: '2015-01-01' }),
      body('city', 'ha-noi', { validFrom: '2015-01-01' }),
    ];
    expect(placed('bloc', spans, [relation('bloc', 'SUBORDINATE', 'city')])).toEqual([['ha-noi', '2010-01-01', null]]);
  });

  test('a body that loses its area, and one that nobody above can be found for', () => {
    const spans = [body('bloc', 'ha-noi', { validTo: '2020-01-01' }), body('bloc', null, { validFrom: '2020-01-01' })];
    expect(placed('bloc', spans, [])).toEqual([
      ['ha-noi', '2010-01-01', '2020-01-01'],
      [null, '2020-01-01', null],
    ]);
  });

  test('a ring of relations ends', () => {
    const spans = [body('a', null), body('b', null)];
    const ring = [relation('a', 'SUBORDINATE', 'b'), relation('b', 'LED_BY', 'a')];
    expect(placed('a', spans, ring)).toEqual([[null, '2010-01-01', null]]);
  });

  test('with two leaders the older one decides, in whatever order they came', () => {
    const spans = [body('factory', null), body('x', 'x-area'), body('y', 'y-area')];
    const leaders = [
      relation('factory', 'LED_BY', 'y', { validFrom: '2011-01-01' }),
      relation('factory', 'LED_BY', 'x', { validFrom: '2012-01-01' }),
    ];
    const expected = [
      [null, '2010-01-01', '2011-01-01'],
      ['y-area', '2011-01-01', null],
    ];
    expect(placed('factory', spans, leaders)).toEqual(expected);
    expect(placed('factory', spans, leaders.toReversed())).toEqual(expected);
  });
});
