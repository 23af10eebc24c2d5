import { loadConfig, serviceConfig } from '@danvan/service/config';

export const config = loadConfig(serviceConfig('reports'), process.env);
