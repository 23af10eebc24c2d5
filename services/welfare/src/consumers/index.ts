import { directoryConsumer } from '@danvan/directory';

/** Everything that this service does when others publish. */
export const consumers = [directoryConsumer('welfare')];
