import { directoryConsumer } from '@danvan/directory/directory-consumer';

export const consumers = [directoryConsumer('dialogues')];
