import { randomUUID } from 'node:crypto';
import type { ServiceName } from '@danvan/local/services';
import type { TestFederation } from '@danvan/testing/test-federation';
import { describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';

/** One page from every service: by root fields of its own, and by what each adds to an area and to a record's organisation. */
const page = `query ($period: PeriodInput!) {
  area: areaByCode(code: "006", level: DISTRICT, asOf: "2024-06-01") {
    name
    dialogues(first: 1) { totalCount }
    models(first: 1) { totalCount }
    households(first: 1) { totalCount }
    statistics(input: { metric: "dialogue.count", period: $period }) { total { value } }
  }
  dialogues(first: 1) { nodes { title organisation { name } } }
  models(first: 1) { nodes { name } }
  households(first: 1) { nodes { code } }
  metrics { name }
}`;
const variables = { period: { from: '2024-01-01', to: '2024-12-31' } };

/** What is missing while a service is away: the fields that it answers, and what is found through them. */
const missing: Record<ServiceName, string[]> = {
  organisations: ['area', 'dialogues.nodes.0.organisation'],
  dialogues: ['area.dialogues', 'dialogues'],
  mobilisation: ['area.models', 'models'],
  welfare: ['area.households', 'households'],
  reports: ['area.statistics', 'metrics'],
};

const mutations = `mutation ($model: RegisterModelInput!, $criticism: RecordCriticismInput!, $dialogue: RecordDialogueInput!) {
  first: registerModel(input: $model) { __typename ... on MobilisationModel { name } }
  second: recordCriticism(input: $criticism) { __typename }
  third: recordDialogue(input: $dialogue) { __typename ... on Dialogue { title } }
}`;

const inputsOf = (organisationId: unknown) => ({
  model: {
    requestId: randomUUID(),
    model: {
      organisationId,
      name: 'Ngày thứ bảy tình nguyện',
      field: 'CULTURE_SOCIETY',
      form: 'MODEL',
      registeredOn: '2024-03-01',
    },
  },
  criticism: {
    requestId: randomUUID(),
    criticism: { organisationId, title: 'Phản biện dự thảo đề án', date: '2024-03-01', form: 'CONFERENCE' },
  },
  dialogue: {
    requestId: randomUUID(),
    dialogue: {
      organisationId,
      title: 'Đối thoại về trật tự đô thị',
      heldOn: '2024-03-01',
      kind: 'AD_HOC',
      attendees: 40,
      opinionsRaised: 3,
      answeredOnSpot: 3,
    },
  },
});

export function describePartialAnswers(federation: () => TestFederation): void {
  test('of three mutations in one request the second is refused: the other two answers arrive', async () => {
    const token = await federation().issuer.tokenFor('head_of_unit');
    const { data, errors } = await federation().graphql(mutations, inputsOf(decodeJwt(token)['organisation_id']), { token });
    expect(data).toEqual({
      first: { __typename: 'MobilisationModel', name: 'Ngày thứ bảy tình nguyện' },
      second: null,
      third: { __typename: 'Dialogue', title: 'Đối thoại về trật tự đô thị' },
    });
    expect(errors).toMatchObject([
      { path: ['second'], message: 'Needs scope: criticism:write.', extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  describe('a page over all services with one of them away', () => {
    test.each(Object.entries(missing))('%s: only its fields are null, each with its path', async (name, paths) => {
      const whole = await federation().graphql(page, variables, { as: 'administrator' });
      expect(whole.errors).toBeUndefined();
      await federation().halt(name as ServiceName);
      try {
        const { data, errors } = await federation().graphql(page, variables, { as: 'administrator' });
        expect(data).toEqual(paths.reduce(without, whole.data as object));
        expect([...new Set(errors?.map(({ extensions }) => extensions.code))]).toEqual(['UNAVAILABLE']);
        const told = errors?.map(({ path }) => path?.join('.') ?? '') ?? [];
        expect(paths.filter((path) => !told.some((at) => at === path || at.startsWith(`${path}.`)))).toEqual([]);
        expect(told.filter((at) => !paths.some((path) => at === path || at.startsWith(`${path}.`)))).toEqual([]);
      } finally {
        await federation().resume(name as ServiceName);
      }
    });
  });
}

function without(data: object, path: string): object {
  const copy = structuredClone(data);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>(
    (value, key) => value[key] as Record<string, unknown>,
    copy as Record<string, unknown>,
  );
  parent[last] = null;
  return copy;
}
