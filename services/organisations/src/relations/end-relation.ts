import { RelationEnded } from '@danvan/contracts/organisations';
import { emit } from '@danvan/events/emit';
import type { Context } from '@danvan/service/context';
import { NotFound, VersionConflict } from '@danvan/service/errors';
import { parseInput } from '@danvan/service/parse-input';
import { endedVersions } from '../dated/dated-versions.ts';
import { getRelationsIn } from './find-relations.ts';
import type { Relation } from './relation.ts';
import { EndRelationInput } from './relation-input.ts';

/** The relation stays readable for the time before. Safe to repeat. */
export async function endRelation(ctx: Context, raw: unknown): Promise<Relation> {
  const input = parseInput(EndRelationInput, raw);
  const { id, version, validTo } = input;
  return ctx.change({ mutation: 'endRelation', input, reload: getRelationsIn }, async (tx) => {
    await tx.query('SELECT id FROM relation WHERE id = $1 FOR UPDATE', [id]);
    const [relation] = await getRelationsIn(tx, [id]);
    if (relation === undefined) throw new NotFound();
    if (relation.version !== version) throw new VersionConflict({ currentVersion: relation.version });
    const ended = { ...relation, validTo, version: version + 1 };
    endedVersions('relation', [relation], validTo);
    await tx.query('UPDATE relation SET valid_to = $2, version = $3 WHERE id = $1', [id, validTo, ended.version]);
    tx.audit({ action: 'ended', recordType: 'relation', recordId: id, before: relation, after: ended });
    const { fromId, toId, type, validFrom } = ended;
    await emit(tx, RelationEnded, { relationId: id, version: ended.version, fromId, toId, type, validFrom, validTo });
    return ended;
  });
}
