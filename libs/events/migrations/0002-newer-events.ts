/** Behind `consumerUp`: keys whose first event is newer than the contracts that have met it. */
export const newerEventsUp: readonly string[] = [
  `ALTER TABLE parked_key ADD COLUMN unknown_to text[] NOT NULL DEFAULT '{}'`,
  `COMMENT ON COLUMN parked_key.unknown_to IS 'Digests of the contracts that did not declare the first event: it did not fail, and is due for any other contract'`,
];

export const newerEventsDown: readonly string[] = ['ALTER TABLE parked_key DROP COLUMN unknown_to'];
