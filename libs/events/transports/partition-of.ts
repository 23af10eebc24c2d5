/** The partition that Java's default partitioner, and so Kafka, gives a key: `toPositive(murmur2(key)) % partitions`. */
export function partitionOf(key: string, partitions: number): number {
  return (murmur2(Buffer.from(key, 'utf8')) & 0x7fffffff) % partitions;
}

const multiplier = 0x5bd1e995;

/** As `org.apache.kafka.common.utils.Utils.murmur2`, a signed 32-bit number. */
export function murmur2(bytes: Buffer): number {
  let hash = 0x9747b28c ^ bytes.length;
  const whole = bytes.length - (bytes.length % 4);
  for (let i = 0; i < whole; i += 4) {
    let word = Math.imul(bytes.readInt32LE(i), multiplier);
    word = Math.imul(word ^ (word >>> 24), multiplier);
    hash = Math.imul(hash, multiplier) ^ word;
  }
  const rest = bytes.subarray(whole);
  if (rest.length > 0) {
    rest.forEach((byte, i) => {
      hash ^= byte << (8 * i);
    });
    hash = Math.imul(hash, multiplier);
  }
  hash = Math.imul(hash ^ (hash >>> 13), multiplier);
  return hash ^ (hash >>> 15);
}
