import type { Environment } from '@sw/platform/config/environment';
import { optional, text, whole } from '@sw/platform/config/fields';
import { loadServiceConfig, type ServiceConfig } from '@sw/platform/runtime/service-config';
import { FULL_WORLD } from '#/modules/registry/rules/founding.ts';

export type RegionsConfig = ServiceConfig &
  Readonly<{ WORLD_SEED: string | null; TERRAN_SECTORS: number; NEXUS_SECTORS: number }>;

/** What regions needs to run on its own, or an error that lists every problem at once. */
export const loadConfig = (env: Environment): RegionsConfig =>
  loadServiceConfig(env, 'regions', {
    /** Makes the same galaxy anew; a random one is made when left out. */
    WORLD_SEED: optional(text()),
    TERRAN_SECTORS: whole({ min: 20, max: 1_000 }, FULL_WORLD.terranSectors),
    NEXUS_SECTORS: whole({ min: 50, max: 20_000 }, FULL_WORLD.nexusSectors),
  });
