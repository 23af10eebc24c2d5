/** For a machine that has other things to do: a small share of memory, no parallel workers (Docker's 64 MB of /dev/shm is too little for them). */
const modest = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  shared_buffers: '64MB',
  work_mem: '8MB',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** What was committed still outlives a killed server, not a power cut. */
const forgetful = { fsync: 'off' };

/** Command line of a server: settings that are no matter of the data folder, so that an older folder gets today's. */
export function serverSettings(port: number, durable: boolean): string[] {
  const settings = { ...modest, port: String(port), ...(durable ? {} : forgetful) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
