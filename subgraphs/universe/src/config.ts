import type { Environment } from '@sw/platform/config/environment';
import { loadServiceConfig, type ServiceConfig } from '@sw/platform/runtime/service-config';

/** What universe needs to run on its own, or an error that lists every problem at once. */
export const loadConfig = (env: Environment): ServiceConfig => loadServiceConfig(env, 'universe', {});
