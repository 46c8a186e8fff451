import type { Environment } from '@sw/platform/config/environment';
import { loadServiceConfig, type ServiceConfig } from '@sw/platform/runtime/service-config';

/** Reads what the combat process needs, or throws every problem at once. */
export const loadConfig = (env: Environment): ServiceConfig => loadServiceConfig(env, 'combat', {});
