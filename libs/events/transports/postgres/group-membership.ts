import { randomUUID } from 'node:crypto';
import type { PartitionPosition, TopicPartition } from '../transport.ts';
import { type LeaseRow, planAssignment } from './plan-assignment.ts';
import type { Query, StoreConnections } from './store-connections.ts';

export interface Lease extends TopicPartition {
  /** Grows with each change of hands: another epoch than before means that somebody else had it in between. */
  epoch: number;
}

/**
 * One member of one group: its share of the partitions, held by leases that it renews three times in their span. The members' shares are
 * computed anew whenever one joins, leaves or falls silent.
 */
export interface GroupMembership {
  /** Between batches. Does what is due; what it holds afterwards, when that may have changed. */
  keep(): Promise<Lease[] | undefined>;
  /** Within a batch. Renews when that is due. False: leases were lost or the members changed, so the batch better ends. */
  beat(): Promise<boolean>;
  /** The members have changed. */
  rebalance(): void;
  isRebalancing(): boolean;
  dueAt(): number;
  notePositions(positions: readonly PartitionPosition[]): Promise<void>;
  leave(): Promise<void>;
}

export interface GroupMembershipOptions {
  group: string;
  topics: readonly string[];
  leaseMs: number;
  ensureTopics(): Promise<void>;
  connections: Pick<StoreConnections, 'query' | 'transaction'>;
}

export function createGroupMembership(o: GroupMembershipOptions): GroupMembership {
  const { connections, group } = o;
  const member = randomUUID();
  let generation: string | undefined;
  let held = 0;
  let rebalancing = true;
  let renewAt = 0;

  return {
    async keep() {
      if (!rebalancing && (Date.now() < renewAt || (await renew()))) return undefined;
      await o.ensureTopics();
      rebalancing = false;
      const synced = await connections.transaction((query) => syncIn(query, member, o)).catch(syncLater);
      ({ generation } = synced);
      held = synced.leases.length;
      renewAt = Date.now() + o.leaseMs / 3;
      return synced.leases;
    },
    async beat() {
      if (Date.now() >= renewAt && !(await renew())) rebalancing = true;
      return !rebalancing;
    },
    rebalance() {
      rebalancing = true;
    },
    isRebalancing: () => rebalancing,
    dueAt: () => (rebalancing ? 0 : renewAt),
    notePositions: (positions) => notePositions(connections.query, group, positions),
    leave: () => connections.transaction((query) => leaveIn(query, group, member)),
  };

  async function renew(): Promise<boolean> {
    renewAt = Date.now() + o.leaseMs / 3;
    const [state] = await connections.query<Renewed>(renewMember, [group, member, o.leaseMs]);
    return state !== undefined && state.alive && !state.stale && state.held === held && state.generation === generation;
  }

  function syncLater(error: unknown): never {
    rebalancing = true;
    throw error;
  }
}

async function notePositions(query: Query, group: string, positions: readonly PartitionPosition[]): Promise<void> {
  await query(upsertPositions, [group, ...columns(positions), positions.map((p) => String(p.next))]);
}

async function leaveIn(query: Query, group: string, member: string): Promise<void> {
  await query('SELECT FROM consumer_group WHERE name = $1 FOR UPDATE', [group]);
  await query('UPDATE lease SET member = NULL WHERE group_name = $1 AND member = $2', [group, member]);
  await query('DELETE FROM group_member WHERE group_name = $1 AND member = $2', [group, member]);
  await announceChange(query, group);
}

interface Renewed {
  generation: string;
  alive: boolean;
  stale: boolean;
  held: number;
}

/** The group's row is locked: members change hands one after the other. */
async function syncIn(query: Query, member: string, o: GroupMembershipOptions): Promise<{ leases: Lease[]; generation: string }> {
  await query('INSERT INTO consumer_group (name) VALUES ($1) ON CONFLICT DO NOTHING', [o.group]);
  const [group] = await query<{ generation: string }>('SELECT generation FROM consumer_group WHERE name = $1 FOR UPDATE', [
    o.group,
  ]);
  const gone = await query(
    'DELETE FROM group_member WHERE group_name = $1 AND expires_at < clock_timestamp() AND member <> $2 RETURNING 1',
    [o.group, member],
  );
  const [joined] = await query<{ is_new: boolean }>(upsertMember, [o.group, member, o.leaseMs]);
  const live = await query<{ member: string }>('SELECT member FROM group_member WHERE group_name = $1', [o.group]);
  const plan = planAssignment(
    member,
    live.map((row) => row.member),
    await query<LeaseRow>(selectLeases, [o.group, o.topics]),
  );
  await query(
    'UPDATE lease SET member = NULL WHERE group_name = $1 AND (topic, partition) IN (SELECT * FROM unnest($2::text[], $3::int[]))',
    [o.group, ...columns(plan.giveBack)],
  );
  const leases = await query<Lease>(takeLeases, [o.group, ...columns([...plan.keep, ...plan.take]), member, o.leaseMs]);
  const changed = gone.length > 0 || joined?.is_new || plan.giveBack.length > 0;
  return { leases, generation: changed ? await announceChange(query, o.group) : (group?.generation ?? '') };
}

async function announceChange(query: Query, group: string): Promise<string> {
  const [row] = await query<{ generation: string }>(
    `UPDATE consumer_group SET generation = generation + 1 WHERE name = $1 RETURNING generation, pg_notify('consumer_group', $1)`,
    [group],
  );
  return row?.generation ?? '';
}

function columns(partitions: readonly TopicPartition[]): [string[], number[]] {
  return [partitions.map((p) => p.topic), partitions.map((p) => p.partition)];
}

const upsertMember = `
  INSERT INTO group_member (group_name, member, expires_at) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
  ON CONFLICT (group_name, member) DO UPDATE SET expires_at = excluded.expires_at RETURNING xmax = 0 AS is_new`;

const selectLeases = `
  SELECT p.topic, p.partition, lease.member, coalesce(lease.epoch, 0)::int AS epoch
    FROM topic_partition p
    LEFT JOIN lease ON lease.group_name = $1 AND lease.topic = p.topic AND lease.partition = p.partition
   WHERE p.topic = ANY($2) ORDER BY p.topic, p.partition`;

const takeLeases = `
  INSERT INTO lease (group_name, topic, partition, member, epoch, expires_at)
  SELECT $1, topic, partition, $4, 1, clock_timestamp() + $5 * interval '1 millisecond' FROM unnest($2::text[], $3::int[]) AS t (topic, partition)
  ON CONFLICT (group_name, topic, partition) DO UPDATE
     SET member = $4, expires_at = excluded.expires_at, epoch = lease.epoch + (lease.member IS DISTINCT FROM $4)::int
  RETURNING topic, partition, epoch::int`;

const renewMember = `
  WITH me AS (
    UPDATE group_member SET expires_at = clock_timestamp() + $3 * interval '1 millisecond' WHERE group_name = $1 AND member = $2 RETURNING 1
  ), mine AS (
    UPDATE lease SET expires_at = clock_timestamp() + $3 * interval '1 millisecond' WHERE group_name = $1 AND member = $2 RETURNING 1
  )
  SELECT generation, EXISTS (SELECT FROM me) AS alive, (SELECT count(*) FROM mine)::int AS held,
         EXISTS (SELECT FROM group_member WHERE group_name = $1 AND member <> $2 AND expires_at < clock_timestamp()) AS stale
    FROM consumer_group WHERE name = $1`;

const upsertPositions = `
  INSERT INTO group_position (group_name, topic, partition, next)
  SELECT $1, * FROM unnest($2::text[], $3::int[], $4::bigint[])
  ON CONFLICT (group_name, topic, partition) DO UPDATE SET next = excluded.next`;
