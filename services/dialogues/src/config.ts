import { loadConfig, serviceConfig } from '@danvan/service/config';

export const config = loadConfig(serviceConfig('dialogues'), process.env);
