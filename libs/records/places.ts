import { defineModule } from '@danvan/service';

const itself = { __resolveReference: ({ id }: { id: string }) => ({ id }) };

/** For services whose records count in areas and at tiers: the tier, and the area that their modules extend. */
export const places = defineModule({ schema: new URL('./places.graphql', import.meta.url), resolvers: { Area: itself } });

/** For services that show an organisation's records: the organisation that their modules extend. */
export const organisations = defineModule({
  schema: new URL('./organisations.graphql', import.meta.url),
  resolvers: { Organisation: itself },
});
