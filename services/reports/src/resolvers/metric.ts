import type { Metric as Definition, Values } from '../metrics/metric.ts';

export const Metric = {
  kinds: ({ kinds }: Definition) => listed(kinds),
  statuses: ({ statuses }: Definition) => listed(statuses),
  facets: ({ facets }: Definition) => Object.entries(facets).map(([name, values]) => ({ name, values: listed(values) })),
};

function listed(values: Values = {}) {
  return Object.entries(values).map(([value, label]) => ({ value, label }));
}
