import type { TopicPartition } from '../transport.ts';

export interface LeaseRow extends TopicPartition {
  /** Null: nobody reads it. */
  member: string | null;
  epoch: number;
}

export interface AssignmentPlan {
  keep: LeaseRow[];
  /** Free, or of somebody who no longer answers. */
  take: LeaseRow[];
  giveBack: LeaseRow[];
}

/** Every live member computes the same shares: partitions in order, dealt out one by one. `leases` has one row a partition, in order. */
export function planAssignment(me: string, liveMembers: readonly string[], leases: readonly LeaseRow[]): AssignmentPlan {
  const members = [...liveMembers].sort();
  const plan: AssignmentPlan = { keep: [], take: [], giveBack: [] };
  leases.forEach((lease, index) => {
    const mine = lease.member === me;
    if (members[index % members.length] !== me) {
      if (mine) plan.giveBack.push(lease);
    } else if (mine) plan.keep.push(lease);
    else if (lease.member === null || !members.includes(lease.member)) plan.take.push(lease);
  });
  return plan;
}
